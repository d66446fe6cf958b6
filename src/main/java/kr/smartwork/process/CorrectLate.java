package kr.smartwork.process;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.report.DecisionKind;
import kr.smartwork.report.Decisions;
import kr.smartwork.report.Receipt;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.Reports;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.TypedText;
import org.springframework.stereotype.Service;

/**
 * An official corrects an accepted answer after the lock, while the cycle is in review: with a reason, and the units whose
 * part it lies in approve again. What is published has to be taken back first.
 */
@Service
public class CorrectLate {

    private final EngineRetry retry;
    private final Cycles cycles;
    private final Reports reports;
    private final ReportProcess process;
    private final Decisions decisions;
    private final ApprovalRounds approvals;
    private final ReportInstances instances;
    private final SettledCheck settledCheck;
    private final AuditTrail audit;
    private final Clock clock;

    CorrectLate(
            EngineRetry retry,
            Cycles cycles,
            Reports reports,
            ReportProcess process,
            Decisions decisions,
            ApprovalRounds approvals,
            ReportInstances instances,
            SettledCheck settledCheck,
            AuditTrail audit,
            Clock clock) {
        this.retry = retry;
        this.cycles = cycles;
        this.reports = reports;
        this.process = process;
        this.decisions = decisions;
        this.approvals = approvals;
        this.instances = instances;
        this.settledCheck = settledCheck;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a correction of this report would be a late one. */
    public boolean possible(UUID reportId) {
        Report report = reports.get(reportId);
        return possible(cycles.get(report.cycleId()), report);
    }

    /**
     * Stores it as the next version.
     *
     * @param reason why, 1–2,000 characters; kept in the history of the report and of the approvals
     * @throws Conflict when the cycle is not in review, or the report is not accepted
     */
    public Receipt correct(Actor actor, SubmitAnswer submission, String reason) {
        UUID cycleId = reports.get(submission.reportId()).cycleId();
        Receipt receipt = retry.run(actor, () -> {
            Cycle cycle = cycles.getLocked(cycleId);
            Report report = reports.getLocked(submission.reportId());
            actor.require(report.orgPath(), Role.OFFICIAL, Role.SUPERVISOR);
            String why = reason(reason);
            return process.repeated(submission, report).orElseGet(() -> store(actor, cycle, report, submission, why));
        });
        settledCheck.soon(cycleId);
        return receipt;
    }

    private Receipt store(Actor actor, Cycle cycle, Report report, SubmitAnswer submission, String reason) {
        if (!possible(cycle, report)) {
            throw new Conflict("not-late", Text.of("review.late.notPossible"));
        }
        Receipt receipt = process.storeLate(submission, report);
        decisions.record(report, DecisionKind.CORRECTED_LATE, reason, actor);
        audit.record(new AuditEvent(
                actor.username(), "report.correct-late", "report", report.id().toString(), null));
        if (approvals.reopen(cycle.id(), List.of(report.orgPath()), actor, reason)) {
            instances.correlate(CycleModel.APPROVALS_CHANGED, cycle.processInstanceId());
        }
        return receipt;
    }

    private boolean possible(Cycle cycle, Report report) {
        return cycle.state() == CycleState.REVIEW
                && report.state() == ReportState.ACCEPTED
                && !cycle.takesAnswers(clock.instant(), report.extendedUntil());
    }

    private static String reason(String typed) {
        return TypedText.required("lateReason", typed, Text.of("review.late.reason.required"));
    }
}
