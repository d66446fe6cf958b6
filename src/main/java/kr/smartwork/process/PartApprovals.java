package kr.smartwork.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.process.Approvers.Approver;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.Approval;
import kr.smartwork.report.ApprovalState;
import kr.smartwork.report.Approvals;
import kr.smartwork.report.OpenReports;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.TypedText;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The units below the one that publishes a cycle approve their part of it first, where the program says so. An approval can
 * be withdrawn until the next level has approved; whoever reviews the whole may go on without those who have not.
 */
@Service
public class PartApprovals {

    private final EngineRetry retry;
    private final CycleSight sight;
    private final Cycles cycles;
    private final Approvals approvals;
    private final Approvers approvers;
    private final OpenReports openReports;
    private final TaskRows rows;
    private final TaskService engine;
    private final ReportInstances instances;
    private final AuditTrail audit;

    PartApprovals(
            EngineRetry retry,
            CycleSight sight,
            Cycles cycles,
            Approvals approvals,
            Approvers approvers,
            OpenReports openReports,
            TaskRows rows,
            TaskService engine,
            ReportInstances instances,
            AuditTrail audit) {
        this.retry = retry;
        this.sight = sight;
        this.cycles = cycles;
        this.approvals = approvals;
        this.approvers = approvers;
        this.openReports = openReports;
        this.rows = rows;
        this.engine = engine;
        this.instances = instances;
        this.audit = audit;
    }

    /**
     * Approves for a unit.
     *
     * @param unit code of the unit
     * @throws Forbidden for anybody but its own supervisors and their deputies
     * @throws Conflict when it is not asked, or reports of it are still open
     */
    public void approve(Actor actor, UUID cycleId, String unit) {
        sight.requireSight(actor, cycleId);
        retry.run(actor, () -> {
            cycles.getLocked(cycleId);
            Approval part = find(cycleId, unit);
            Approver approver = approvers.find(actor, part).orElseThrow(Forbidden::new);
            OpenTask task = rows.lockOpen(cycleId, TaskKind.APPROVE_PART, part.path())
                    .orElseThrow(() -> new Conflict("approval-over", Text.of("review.approval.over")));
            if (openReports.any(cycleId, part.path())) {
                throw new Conflict("reports-open", Text.of("review.approval.reportsOpen"));
            }
            approvals.change(List.of(part), ApprovalState.APPROVED, actor, approver.inSteadOf(), null);
            approvals.remember(part);
            record(actor, "cycle.approve", cycleId, unit);
            engine.complete(task.id(), Map.of(CycleModel.OUTCOME, "approve"));
            return task;
        });
    }

    /**
     * Takes a unit's approval back; it is asked again.
     *
     * @param reason why, 1–2,000 characters
     * @throws Conflict when it has not approved, or the next level has
     */
    public void withdraw(Actor actor, UUID cycleId, String unit, String reason) {
        sight.requireSight(actor, cycleId);
        String why = reason(reason);
        retry.run(actor, () -> {
            Cycle cycle = cycles.getLocked(cycleId);
            Approval part = find(cycleId, unit);
            Approver approver = approvers.find(actor, part).orElseThrow(Forbidden::new);
            if (!withdrawable(cycle, part, approvals.of(cycleId))) {
                throw new Conflict("approval-final", Text.of("review.approval.final"));
            }
            approvals.change(List.of(part), ApprovalState.WITHDRAWN, actor, approver.inSteadOf(), why);
            record(actor, "cycle.approval-withdraw", cycleId, unit);
            changed(cycle);
            return part;
        });
    }

    /**
     * Goes on without the units that have not approved.
     *
     * @param reason why, 1–2,000 characters
     * @throws Conflict when no unit is asked
     */
    public void override(Actor actor, UUID cycleId, String reason) {
        sight.requireReview(actor, cycleId);
        String why = reason(reason);
        retry.run(actor, () -> {
            Cycle cycle = cycles.getLocked(cycleId);
            List<Approval> open = approvals.of(cycleId).stream()
                    .filter(part -> part.state().open())
                    .toList();
            if (cycle.state() != CycleState.REVIEW || open.isEmpty()) {
                throw new Conflict("approval-over", Text.of("review.approval.nobodyAsked"));
            }
            approvals.change(open, ApprovalState.OVERRIDDEN, actor, null, why);
            record(actor, "cycle.approval-override", cycleId, null);
            changed(cycle);
            return open;
        });
    }

    /** Whether a unit's approval can still be taken back: the cycle is in review, and no unit above has approved. */
    static boolean withdrawable(Cycle cycle, Approval part, List<Approval> all) {
        return cycle.state() == CycleState.REVIEW
                && part.state() == ApprovalState.APPROVED
                && all.stream().noneMatch(above -> part.below(above) && above.state() == ApprovalState.APPROVED);
    }

    /** A cycle that is just finding out whom to ask does not listen, and will find it. */
    private void changed(Cycle cycle) {
        instances.correlate(CycleModel.APPROVALS_CHANGED, cycle.processInstanceId());
    }

    private Approval find(UUID cycleId, String unit) {
        return approvals.of(cycleId).stream()
                .filter(part -> part.unitCode().equals(unit))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void record(Actor actor, String action, UUID cycleId, @Nullable String unit) {
        audit.record(new AuditEvent(actor.username(), action, "cycle", cycleId.toString(), unit));
    }

    private static String reason(String typed) {
        return TypedText.required("reason", typed, Text.of("review.approval.reason.required"));
    }
}
