package kr.smartwork.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a changed parameter does to one moment of a running cycle.
 *
 * @param ordinal which reminder; 0 for the other kinds
 * @param from when it was planned; null for one that is added
 * @param to when it is planned from now on; null for one that is left out
 * @param left why it stays as it was; null when it is moved
 */
public record CycleMoment(Kind kind, int ordinal, @Nullable Instant from, @Nullable Instant to, @Nullable Left left) {

    /** Which moment. */
    public enum Kind {
        REMINDER,
        ESCALATE,
        LOCK
    }

    /** Why a moment of a running cycle does not follow. */
    public enum Left {
        /** The cycle is still asking its facilities. */
        DISPATCHING,
        /** Its time has passed. */
        PASSED,
        /** The new time has passed already. */
        TOO_LATE,
        /** It was set for this cycle on its own. */
        OWN,
        /** The supervisor has sent the cycle back, with a time of its own. */
        SENT_BACK,
        /** Escalation would no longer come before the lock. */
        ORDER
    }

    /** Whether it is moved. */
    public boolean moved() {
        return left == null;
    }

    CycleMoment stays(Left why) {
        return new CycleMoment(kind, ordinal, from, to, why);
    }
}
