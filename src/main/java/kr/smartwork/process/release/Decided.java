package kr.smartwork.process.release;

import java.util.Objects;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Text;

/** That a request is decided once. */
final class Decided {

    private Decided() {}

    /** @throws Conflict that says who was first, and with what */
    static void requireOpen(ReleaseRequest request) {
        if (!request.open()) {
            throw new Conflict(
                    "request-decided",
                    Text.of(
                            "modeling.release.decided." + request.state().name(),
                            Objects.requireNonNullElse(request.deciderName(), "-")));
        }
    }
}
