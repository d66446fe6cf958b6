package kr.smartwork.process;

import java.util.List;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.Approval;
import kr.smartwork.report.ApprovalState;
import kr.smartwork.report.Approvals;
import kr.smartwork.report.ReopenReports;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.TypedText;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;

/**
 * The other answer of a unit that is asked to approve its part: it has its own reports corrected and checked again, and is
 * asked again after that. Units that have approved are not; those that were asked beside it are asked again with it.
 */
@Service
public class SendBackOwnPart {

    private final EngineRetry retry;
    private final CycleSight sight;
    private final Cycles cycles;
    private final Approvals approvals;
    private final Approvers approvers;
    private final ApprovalRounds rounds;
    private final ReopenReports reports;
    private final TaskRows rows;
    private final CycleDecisions decisions;
    private final RuntimeService runtime;
    private final AuditTrail audit;

    SendBackOwnPart(
            EngineRetry retry,
            CycleSight sight,
            Cycles cycles,
            Approvals approvals,
            Approvers approvers,
            ApprovalRounds rounds,
            ReopenReports reports,
            TaskRows rows,
            CycleDecisions decisions,
            RuntimeService runtime,
            AuditTrail audit) {
        this.retry = retry;
        this.sight = sight;
        this.cycles = cycles;
        this.approvals = approvals;
        this.approvers = approvers;
        this.rounds = rounds;
        this.reports = reports;
        this.rows = rows;
        this.decisions = decisions;
        this.runtime = runtime;
        this.audit = audit;
    }

    /**
     * A unit's part, as it would be sent back.
     *
     * @param reports how many reports that is
     */
    public record Part(Approval approval, int reports) {}

    /** @throws Forbidden for anybody but the unit's own supervisors and their deputies */
    public Part part(Actor actor, UUID cycleId, String unit) {
        sight.requireSight(actor, cycleId);
        Approval part = find(cycleId, unit);
        if (approvers.find(actor, part).isEmpty()) {
            throw new Forbidden();
        }
        return new Part(part, reports.count(cycleId, part.path()));
    }

    /**
     * Sends it back and returns how many reports that were.
     *
     * @param unit code of the unit
     * @param reason why, 1–2,000 characters; the respondents read it
     * @throws Forbidden for anybody but the unit's own supervisors and their deputies
     * @throws InvalidInput when there is no reason
     * @throws Conflict when the unit is not asked, or has no report to send back
     */
    public int send(Actor actor, UUID cycleId, String unit, String reason) {
        part(actor, cycleId, unit);
        String why = TypedText.required("reason", reason, Text.of("review.part.reason.required"));
        return retry.run(actor, () -> {
            Cycle cycle = cycles.getLocked(cycleId);
            Approval part = find(cycleId, unit);
            Approvers.Approver approver = approvers.find(actor, part).orElseThrow(Forbidden::new);
            if (rows.lockOpen(cycleId, TaskKind.APPROVE_PART, part.path()).isEmpty()) {
                throw over();
            }
            int sent = reports.reopen(cycleId, part.path(), why, actor);
            if (sent == 0) {
                throw new Conflict("nothing-to-send-back", Text.of("review.part.nothing"));
            }
            rounds.reopen(cycleId, reports.paths(cycleId, part.path()), actor, why);
            approvals.change(List.of(part), ApprovalState.SENT_BACK, actor, approver.inSteadOf(), why);
            audit.record(new AuditEvent(
                    actor.username(), "cycle.send-back-own", "cycle", cycleId.toString(), unit + " × " + sent));
            tell(cycle);
            return sent;
        });
    }

    private void tell(Cycle cycle) {
        boolean heard = !runtime.createMessageCorrelation(CycleModel.PART_SENT_BACK)
                .processInstanceId(cycle.processInstanceId())
                .setVariable(CycleModel.REWORK_UNTIL, decisions.untilCorrected(cycle))
                .correlateAllWithResult()
                .isEmpty();
        if (!heard) {
            throw over();
        }
    }

    private Approval find(UUID cycleId, String unit) {
        return approvals.of(cycleId).stream()
                .filter(part -> part.unitCode().equals(unit))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Conflict over() {
        return new Conflict("approval-over", Text.of("review.approval.over"));
    }
}
