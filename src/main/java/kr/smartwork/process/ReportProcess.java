package kr.smartwork.process;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.form.CheckedAnswers;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.Forms;
import kr.smartwork.notice.NewNotice;
import kr.smartwork.notice.Outbox;
import kr.smartwork.notice.Purpose;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.Role;
import kr.smartwork.report.AnswerContexts;
import kr.smartwork.report.CaseNote;
import kr.smartwork.report.CaseNotes;
import kr.smartwork.report.Receipt;
import kr.smartwork.report.Recipients;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.ReportVersion;
import kr.smartwork.report.ReportVersions;
import kr.smartwork.report.Reports;
import kr.smartwork.report.StoreSubmission;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.report.Submitter;
import kr.smartwork.report.VersionKind;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.springframework.stereotype.Service;

/**
 * What a submitter can do with a report. Each call is one transaction: version, state and engine task together or not at
 * all. The report's row is locked before its instance is touched, so that submissions, decisions and the cycle's chunks
 * never meet inside the engine.
 */
@Service
public class ReportProcess {

    private final EngineRetry retry;
    private final Reports reports;
    private final ReportVersions versions;
    private final Cycles cycles;
    private final Programs programs;
    private final Forms forms;
    private final AnswerContexts contexts;
    private final StoreSubmission storeSubmission;
    private final ReportInstances instances;
    private final Recipients recipients;
    private final Outbox outbox;
    private final CaseNotes notes;
    private final SettledCheck settledCheck;
    private final Clock clock;

    ReportProcess(
            EngineRetry retry,
            Reports reports,
            ReportVersions versions,
            Cycles cycles,
            Programs programs,
            Forms forms,
            AnswerContexts contexts,
            StoreSubmission storeSubmission,
            ReportInstances instances,
            Recipients recipients,
            Outbox outbox,
            CaseNotes notes,
            SettledCheck settledCheck,
            Clock clock) {
        this.retry = retry;
        this.reports = reports;
        this.versions = versions;
        this.cycles = cycles;
        this.programs = programs;
        this.forms = forms;
        this.contexts = contexts;
        this.storeSubmission = storeSubmission;
        this.instances = instances;
        this.recipients = recipients;
        this.outbox = outbox;
        this.notes = notes;
        this.settledCheck = settledCheck;
        this.clock = clock;
    }

    /**
     * Submits, or corrects what was submitted before. The same submission again gives the same receipt. Whether the
     * submitter may answer this report is the caller's check for persons; staff are checked here.
     *
     * @throws InvalidInput with every broken rule of the form
     * @throws kr.smartwork.shared.Conflict when the cycle or the report takes no answers any more
     */
    public Receipt submit(SubmitAnswer submission) {
        Receipt receipt = retry.run(submission.by().actor(), () -> submitOnce(submission));
        settledCheck.soon(reports.get(submission.reportId()).cycleId());
        return receipt;
    }

    private Receipt submitOnce(SubmitAnswer submission) {
        Report report = reports.getLocked(submission.reportId());
        if (submission.by().actor() != null) {
            submission.by().actor().require(report.orgPath(), Role.OFFICIAL, Role.SUPERVISOR, Role.ADMIN);
        }
        return repeated(submission, report).orElseGet(() -> store(submission, report, false));
    }

    /** The receipt of a submission that has been stored before. */
    Optional<Receipt> repeated(SubmitAnswer submission, Report report) {
        return versions.findBySubmissionId(submission.submissionId()).map(stored -> repeated(stored, report));
    }

    /** Stores what is corrected after the lock; that it may be is the caller's check, who has locked the report. */
    Receipt storeLate(SubmitAnswer submission, Report report) {
        return store(submission, report, true);
    }

    private static Receipt repeated(ReportVersion stored, Report report) {
        if (!stored.reportId().equals(report.id())) {
            throw new NotFound();
        }
        return Receipt.repeated(stored);
    }

    private Receipt store(SubmitAnswer submission, Report report, boolean afterLock) {
        Cycle cycle = cycles.get(report.cycleId());
        Program program = programs.findById(cycle.programId()).orElseThrow(NotFound::new);
        if (!submission.kind().offered(program.definition().asking())) {
            throw InvalidInput.at("kind", "not-offered", Text.of("report.kind.notOffered"));
        }
        CheckedAnswers answers = checked(report, cycle, submission);
        ReportState before = report.state();
        Receipt receipt = afterLock
                ? storeSubmission.storeLate(report, cycle, program, submission, answers)
                : storeSubmission.store(report, cycle, program, submission, answers);
        instances.answered(report, before, submission.by().channel(), cycle, program);
        if (submission.by().channel().onBehalf()) {
            confirmToRecipients(report, receipt);
            note(submission);
        }
        return receipt;
    }

    private CheckedAnswers checked(Report report, Cycle cycle, SubmitAnswer submission) {
        if (submission.kind() != VersionKind.ANSWERED) {
            return CheckedAnswers.NONE;
        }
        FormSchema form = forms.version(cycle.formVersionId()).schema();
        return form.check(submission.answers(), contexts.of(report.id(), form));
    }

    /** What an official entered on behalf is confirmed to those who were asked. */
    private void confirmToRecipients(Report report, Receipt receipt) {
        outbox.add(recipients.of(report.id()).stream()
                .map(person -> new NewNotice(
                        Purpose.RECEIPT_BY_PHONE, report.cycleId(), report.id(), person, receipt.version(), null))
                .toList());
    }

    private void note(SubmitAnswer submission) {
        Submitter by = submission.by();
        if (by.actor() != null && by.note() != null) {
            UUID key = UUID.nameUUIDFromBytes(submission.submissionId().getBytes(StandardCharsets.UTF_8));
            notes.write(by.actor(), submission.reportId(), key, CaseNote.Audience.OFFICE, by.note());
        }
    }

    /** Notes that a recipient has opened the form. Does nothing the second time. */
    public void opened(UUID reportId) {
        retry.run(null, () -> {
            reports.getLocked(reportId).opened(clock.instant());
            return Map.of();
        });
    }
}
