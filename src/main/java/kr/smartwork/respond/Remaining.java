package kr.smartwork.respond;

import java.time.Duration;
import java.time.Instant;
import kr.smartwork.shared.Text;

/** How long until a moment, or how long since, as people say it. */
final class Remaining {

    private Remaining() {}

    static Text until(Instant moment, Instant now) {
        Duration left = Duration.between(now, moment);
        return left.isNegative() ? say("respond.past.", left.negated()) : say("respond.left.", left);
    }

    private static Text say(String prefix, Duration length) {
        if (length.toDays() > 0) {
            return Text.of(prefix + "days", length.toDays());
        }
        if (length.toHours() > 0) {
            return Text.of(prefix + "hours", length.toHours());
        }
        return Text.of(prefix + "minutes", Math.max(1, length.toMinutes()));
    }
}
