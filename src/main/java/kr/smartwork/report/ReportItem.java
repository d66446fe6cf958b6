package kr.smartwork.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.smartwork.form.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A report as a line of a list, with what was frozen into it when the cycle opened.
 *
 * @param dueAt its own due time if it was extended, else the cycle's
 * @param version number of the current version, 0 before the first
 * @param kind of the current version, null before the first
 * @param submittedAt of the current version
 * @param late whether its first answer came after the due time
 * @param overdue whether it is with the respondent although the due time has passed
 * @param returnedCount how often it was returned
 * @param official name of the official in charge, null when the team as a whole is
 * @param flags codes of the rules that flagged the current version, in alphabetical order
 */
public record ReportItem(
        UUID id,
        String facilityCode,
        String facilityName,
        String facilityType,
        String districtCode,
        String districtName,
        ReportState state,
        Severity severity,
        Instant dueAt,
        int version,
        @Nullable UUID versionId,
        @Nullable VersionKind kind,
        @Nullable Instant submittedAt,
        boolean late,
        boolean overdue,
        int returnedCount,
        @Nullable String official,
        List<String> flags) {

    public ReportItem {
        flags = List.copyOf(flags);
    }

    ReportItem flagged(List<String> newFlags) {
        return new ReportItem(
                id,
                facilityCode,
                facilityName,
                facilityType,
                districtCode,
                districtName,
                state,
                severity,
                dueAt,
                version,
                versionId,
                kind,
                submittedAt,
                late,
                overdue,
                returnedCount,
                official,
                newFlags);
    }
}
