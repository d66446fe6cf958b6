package kr.smartwork.supervision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a cycle.
 *
 * @param name of the moment in the message files
 * @param ordinal which reminder, 0 for others
 * @param at when it was, or is planned; null when that is not known yet
 * @param snapshotId the figures frozen then, or null
 */
record TimelineStep(String name, int ordinal, @Nullable Instant at, Stage stage, @Nullable UUID snapshotId) {

    /** Where the moment lies. */
    enum Stage {
        DONE,
        NOW,
        NEXT,
        /** It did not come to it. */
        SKIPPED
    }
}
