package kr.smartwork.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.report.CaseNotes;
import kr.smartwork.report.FacilityNotice;
import kr.smartwork.report.FacilityNotices;
import kr.smartwork.report.Report;
import kr.smartwork.report.Reports;
import kr.smartwork.report.TellOffice;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;

/** What a respondent tells about the facility becomes a task for the official: notice and task together, or neither. */
@Service
public class FacilityProcess {

    /** More than this at once says nothing new and only fills an inbox. */
    private static final int MOST_OPEN = 4;

    private final EngineRetry retry;
    private final Reports reports;
    private final FacilityNotices notices;
    private final CaseNotes notes;
    private final ModelReleases models;
    private final RuntimeService runtime;
    private final AuditTrail audit;

    FacilityProcess(
            EngineRetry retry,
            Reports reports,
            FacilityNotices notices,
            CaseNotes notes,
            ModelReleases models,
            RuntimeService runtime,
            AuditTrail audit) {
        this.retry = retry;
        this.reports = reports;
        this.notices = notices;
        this.notes = notes;
        this.models = models;
        this.runtime = runtime;
        this.audit = audit;
    }

    /**
     * Tells the official. The same notice again does nothing. Taken whatever became of the report meanwhile: what is told is
     * about the facility.
     *
     * @throws Conflict when several of the same kind wait for a decision already
     */
    public void tell(TellOffice told) {
        retry.run(null, () -> tellOnce(told));
    }

    private boolean tellOnce(TellOffice told) {
        Report report = reports.getLocked(told.reportId());
        Optional<FacilityNotice> before = notices.find(told.id());
        if (before.isPresent()) {
            requireSame(before.get(), told);
            return false;
        }
        requireRoom(notices.ofReport(report.id()), told.kind());
        String instance = runtime.startProcessInstanceById(
                        models.current(FacilityModel.KEY).definitionId(),
                        told.id().toString(),
                        variables(report, told.kind()))
                .getId();
        notices.add(told, report.facilityId(), instance);
        if (told.kind() == FacilityNotice.Kind.INQUIRY) {
            String name =
                    notices.find(told.id()).orElseThrow(NotFound::new).person().name();
            notes.fromFacility(told.personId(), name, report.id(), told.id(), Objects.requireNonNull(told.remark()));
        }
        audit.record(new AuditEvent(
                "respondent",
                "facility-notices.tell",
                "facility",
                report.facilityId().toString(),
                told.kind() + " by " + told.personId()));
        return true;
    }

    private static void requireSame(FacilityNotice before, TellOffice told) {
        if (!before.reportId().equals(told.reportId()) || !before.person().id().equals(told.personId())) {
            throw new NotFound();
        }
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
