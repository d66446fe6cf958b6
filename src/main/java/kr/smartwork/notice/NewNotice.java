package kr.smartwork.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to write into the outbox. Its key is cycle, person, purpose, report (if any) and ordinal: the same again does
 * nothing.
 *
 * @param reportId set when it speaks of one report (a return), null when it speaks of all the person owes
 * @param ordinal 1 for the first of its kind, 2 for the second …
 * @param address where it goes instead of the person's present address; else null
 * @param reason what a person typed, such as why a report is returned, at most 2,000 characters; or null
 */
public record NewNotice(
        Purpose purpose,
        UUID cycleId,
        @Nullable UUID reportId,
        UUID personId,
        int ordinal,
        @Nullable String reason,
        @Nullable String address) {

    /** To the person's present address. */
    public NewNotice(
            Purpose purpose,
            UUID cycleId,
            @Nullable UUID reportId,
            UUID personId,
            int ordinal,
            @Nullable String reason) {
        this(purpose, cycleId, reportId, personId, ordinal, reason, null);
    }

    /** What the database refuses to hold twice. */
    String dedupKey(String channel) {
        return String.join(
                ":",
                cycleId.toString(),
                personId.toString(),
                purpose.name(),
                channel,
                reportId == null ? "-" : reportId.toString(),
                Integer.toString(ordinal));
    }
}
