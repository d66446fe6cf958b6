package kr.smartwork.cycle;

import java.util.List;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Text;

/** Some facilities would get no message; the asker must acknowledge them before the cycle opens. */
public final class UnreachableFacilities extends Conflict {

    private static final long serialVersionUID = 1L;

    private final transient List<Audience.Member> facilities;

    UnreachableFacilities(List<Audience.Member> facilities) {
        super("unreachable-facilities", Text.of("cycle.open.unreachable", facilities.size()));
        this.facilities = List.copyOf(facilities);
    }

    /** The facilities, by code. */
    public List<Audience.Member> facilities() {
        return facilities;
    }
}
