package kr.smartwork.aggregation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication of a cycle's figures; a cycle whose publication was withdrawn is published again as the next revision.
 *
 * @param revision 1 for the first, the revision of its snapshot
 * @param publishedBy name of whoever published; null when nobody is known
 * @param undoUntil until when it can be withdrawn
 * @param withdrawal null while it holds
 */
public record Publication(
        int revision,
        UUID snapshotId,
        Instant publishedAt,
        @Nullable String publishedBy,
        Instant undoUntil,
        @Nullable Withdrawal withdrawal) {

    /** That it does not hold any more: since when, by whom and why. */
    public record Withdrawal(Instant at, String by, String reason) {}

    /** Whether its figures are the cycle's. */
    public boolean current() {
        return withdrawal == null;
    }
}
