package kr.smartwork.process;

import java.util.Objects;
import java.util.Optional;
import kr.smartwork.report.CaseNotes;
import kr.smartwork.report.FacilityNotice;
import kr.smartwork.report.FacilityNotices;
import kr.smartwork.report.Report;
import kr.smartwork.report.Reports;
import kr.smartwork.report.TellOffice;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.NotFound;
import org.springframework.stereotype.Service;

/** What a respondent tells about the facility becomes a task for the official: notice and task together, or neither. */
@Service
public class FacilityProcess {

    private final EngineRetry retry;
    private final Reports reports;
    private final FacilityNotices notices;
    private final CaseNotes notes;
    private final FacilityTasks tasks;

    FacilityProcess(EngineRetry retry, Reports reports, FacilityNotices notices, CaseNotes notes, FacilityTasks tasks) {
        this.retry = retry;
        this.reports = reports;
        this.notices = notices;
        this.notes = notes;
        this.tasks = tasks;
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
        tasks.open(report, told, null);
        if (told.kind() == FacilityNotice.Kind.INQUIRY) {
            FacilityNotice.Person person = Objects.requireNonNull(
                    notices.find(told.id()).orElseThrow(NotFound::new).person());
            notes.fromFacility(
                    person.id(), person.name(), report.id(), told.id(), Objects.requireNonNull(told.remark()));
        }
        return true;
    }

    private static void requireSame(FacilityNotice before, TellOffice told) {
        if (!before.reportId().equals(told.reportId()) || !before.of(told.personId())) {
            throw new NotFound();
        }
    }
}
