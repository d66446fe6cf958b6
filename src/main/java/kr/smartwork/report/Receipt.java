package kr.smartwork.report;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What a submitter gets.
 *
 * @param version number of the version, from 1
 * @param number for people to quote; derived from the version's id
 * @param late whether the report's first answer came after its due time
 * @param repeated whether this submission was already stored before
 */
public record Receipt(UUID reportId, int version, String number, Instant submittedAt, boolean late, boolean repeated) {

    static Receipt of(ReportVersion version, boolean repeated) {
        return new Receipt(
                version.reportId(),
                version.versionNo(),
                number(version.id()),
                version.submittedAt(),
                version.late(),
                repeated);
    }

    /** The receipt of a submission that was stored before. */
    public static Receipt repeated(ReportVersion version) {
        return of(version, true);
    }

    /** The receipt number of a version: the last twelve hex digits of its id, the random part of a UUIDv7. */
    public static String number(UUID versionId) {
        String hex = versionId.toString().replace("-", "").toUpperCase(Locale.ROOT);
        return hex.substring(20, 24) + "-" + hex.substring(24, 28) + "-" + hex.substring(28);
    }
}
