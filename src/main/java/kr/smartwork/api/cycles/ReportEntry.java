package kr.smartwork.api.cycles;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kr.smartwork.api.Moments;
import kr.smartwork.report.ReportItem;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.VersionKind;
import org.jspecify.annotations.Nullable;

/**
 * A report as a line of a cycle's list.
 *
 * @param orgUnit code of the district, as frozen with the report
 * @param version number of the current version, 0 before the first
 * @param kind of the current version: answered, nothing to report, closed today; null before the first
 * @param flags codes of the rules that flagged the current version
 */
record ReportEntry(
        UUID id,
        String facilityCode,
        String facilityName,
        String facilityType,
        String orgUnit,
        ReportState state,
        int version,
        @Nullable VersionKind kind,
        @Nullable OffsetDateTime submittedAt,
        OffsetDateTime dueAt,
        boolean late,
        boolean overdue,
        List<String> flags) {

    static ReportEntry of(ReportItem report) {
        return new ReportEntry(
                report.id(),
                report.facilityCode(),
                report.facilityName(),
                report.facilityType(),
                report.districtCode(),
                report.state(),
                report.version(),
                report.kind(),
                Moments.of(report.submittedAt()),
                Moments.of(report.dueAt()),
                report.late(),
                report.overdue(),
                report.flags());
    }
}
