package kr.smartwork.api.reports;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kr.smartwork.api.Moments;
import kr.smartwork.form.FormVersion;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.ReportState;
import org.jspecify.annotations.Nullable;

/**
 * The whole case.
 *
 * @param orgUnit path of the unit, as frozen with the report
 * @param returnReason why it was returned, while it is
 * @param versions the newest first
 * @param decisions the oldest first
 * @param notices the oldest first
 */
record ReportView(
        UUID id,
        UUID cycleId,
        Facility facility,
        String orgUnit,
        ReportState state,
        OffsetDateTime dueAt,
        boolean late,
        @Nullable String returnReason,
        Form form,
        List<VersionView> versions,
        List<DecisionView> decisions,
        List<NoticeView> notices) {

    /** The facility as it was when the cycle opened. */
    record Facility(String code, String name, String type) {}

    /** The form that the cycle asks with. */
    record Form(String id, int version) {

        static Form of(FormVersion form) {
            return new Form(form.code(), form.number());
        }
    }

    static ReportView of(CaseFile file) {
        CaseFile.Place place = file.facility();
        return new ReportView(
                file.id(),
                file.cycle().id(),
                new Facility(place.code(), place.name(), place.type()),
                place.orgPath(),
                file.state(),
                Moments.of(file.dueAt()),
                file.late(),
                file.returnReason(),
                Form.of(file.form()),
                file.versions().stream().map(VersionView::of).toList(),
                file.decisions().stream().map(DecisionView::of).toList(),
                file.notices().stream().map(NoticeView::of).toList());
    }
}
