package kr.smartwork.process;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody else holds a task, or that it was put off or put before others: what neither begins nor ends it.
 *
 * @param by who did it; null for a step of the program
 * @param insteadOf name of the absent colleague for whom; else null
 * @param from who held it before; null: the team
 * @param to who holds it since; null: the team
 * @param before what was, for what is no person: a moment or a number; null for nothing
 * @param after what is, as above
 */
public record TaskStep(
        UUID id,
        Kind kind,
        TaskKind task,
        Instant at,
        @Nullable String by,
        @Nullable String insteadOf,
        @Nullable String from,
        @Nullable String to,
        @Nullable String before,
        @Nullable String after) {

    /** The steps there are. */
    public enum Kind {
        CLAIMED,
        RELEASED,
        ASSIGNED,
        /** With a desk, or with a responsibility. */
        HANDED_OVER,
        /** Put off until a moment. */
        SNOOZED,
        /** Taken up again before that moment. */
        WOKEN,
        PRIORITISED;

        /** It changes who holds the task. */
        public boolean passesOn() {
            return this == CLAIMED || this == RELEASED || this == ASSIGNED || this == HANDED_OVER;
        }
    }
}
