package kr.smartwork.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something written about a report.
 *
 * @param author the person's or official's name, as it was then
 * @param staffId who wrote it in the office; null when the facility did
 */
public record CaseNote(
        UUID id, Audience audience, String body, String author, @Nullable UUID staffId, Instant writtenAt) {

    /** Who reads it. */
    public enum Audience {
        /** Officials and supervisors of the unit only. */
        OFFICE,
        /** The facility as well. */
        FACILITY
    }

    /** The facility wrote it. */
    public boolean fromFacility() {
        return staffId == null;
    }
}
