package kr.smartwork.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a report's model at which somebody acts, and how this report stands to it.
 *
 * @param element id in the model
 * @param name as the model calls it
 * @param since since when it is there, or when it was over; null while it has not come
 * @param respondent the respondent acts, and no task waits for an official
 * @param task the open task, or the last one; null without one
 */
public record ReportStep(
        String element,
        String name,
        Standing standing,
        @Nullable Instant since,
        boolean respondent,
        @Nullable InboxTask task) {

    /** How a report stands to a step. */
    public enum Standing {
        /** It has been there, and what was to be done was done. */
        DONE,
        /** It waits there. */
        CURRENT,
        /** It has been there; before anybody did something it was not needed any more. */
        DROPPED,
        /** It may come there. */
        AHEAD,
        /** It is over, and it never was there. */
        NOT_TAKEN
    }

    /** It waits there. */
    public boolean current() {
        return standing == Standing.CURRENT;
    }
}
