package kr.smartwork.process;

import org.jspecify.annotations.Nullable;

/**
 * Why a task did not go to whom the model names.
 *
 * @param name whose it would have been; null when that was nobody
 */
public record TaskRoute(Why why, @Nullable String name) {

    /** The reasons there are. */
    public enum Why {
        /** They are absent and nobody stands in: it went to the team. */
        ABSENT,
        /** It is urgent and came while the office was closed: it went to whoever was on duty. */
        DUTY,
        /** It came with their desk, or with a responsibility of theirs. */
        HANDED_OVER
    }
}
