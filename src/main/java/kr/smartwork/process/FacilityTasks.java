package kr.smartwork.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.FacilityNotice;
import kr.smartwork.report.FacilityNotices;
import kr.smartwork.report.Report;
import kr.smartwork.report.TellOffice;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Text;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the official's task about a facility: notice and task together, in the caller's transaction; the report is locked. */
@Component
class FacilityTasks {

    /** More than this at once says nothing new and only fills an inbox. */
    private static final int MOST_OPEN = 4;

    private final FacilityNotices notices;
    private final ModelReleases models;
    private final RuntimeService runtime;
    private final AuditTrail audit;

    FacilityTasks(FacilityNotices notices, ModelReleases models, RuntimeService runtime, AuditTrail audit) {
        this.notices = notices;
        this.models = models;
        this.runtime = runtime;
        this.audit = audit;
    }

    /**
     * Opens one.
     *
     * @param by the official who found it out; null when the person told it
     * @throws Conflict when several of the same kind wait for a decision already
     */
    void open(Report report, TellOffice told, @Nullable Actor by) {
        requireRoom(notices.ofReport(report.id()), told.kind());
        String instance = runtime.startProcessInstanceById(
                        models.current(FacilityModel.KEY).definitionId(),
                        told.id().toString(),
                        variables(report, told.kind()))
                .getId();
        notices.add(told, by == null ? null : by.name(), report.facilityId(), instance);
        audit.record(new AuditEvent(
                by == null ? "respondent" : by.username(),
                "facility-notices.tell",
                "facility",
                report.facilityId().toString(),
                told.kind() + (by == null ? " by " : " about ") + told.personId()));
    }

    private static void requireRoom(List<FacilityNotice> before, FacilityNotice.Kind kind) {
        long open = before.stream()
                .filter(notice -> notice.open() && notice.kind() == kind)
                .count();
        if (open >= MOST_OPEN) {
            throw new Conflict("told-already", Text.of("contact.tell.already"));
        }
    }

    private static Map<String, Object> variables(Report report, FacilityNotice.Kind kind) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(
                FacilityModel.NOTICE,
                switch (kind) {
                    case CONTACT_CHANGE -> FacilityModel.CONTACT;
                    case CLOSURE -> FacilityModel.CLOSURE;
                    case INQUIRY -> FacilityModel.INQUIRY;
                });
        variables.put(
                ReportModel.OFFICIAL,
                report.officialId() == null ? null : report.officialId().toString());
        return variables;
    }
}
