package kr.smartwork.process;

import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.PartOfCycle;
import kr.smartwork.report.ReopenReports;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.TypedText;
import org.springframework.stereotype.Service;

/** The review's decision to have the reports of a whole district corrected; the way is that of reports sent back one by one. */
@Service
public class SendBackPart {

    private final EngineRetry retry;
    private final CycleSight sight;
    private final Cycles cycles;
    private final TaskRows rows;
    private final TaskChecks checks;
    private final CycleDecisions decisions;
    private final ReopenReports reports;
    private final AuditTrail audit;

    SendBackPart(
            EngineRetry retry,
            CycleSight sight,
            Cycles cycles,
            TaskRows rows,
            TaskChecks checks,
            CycleDecisions decisions,
            ReopenReports reports,
            AuditTrail audit) {
        this.retry = retry;
        this.sight = sight;
        this.cycles = cycles;
        this.rows = rows;
        this.checks = checks;
        this.decisions = decisions;
        this.reports = reports;
        this.audit = audit;
    }

    /** How many reports would be sent back. */
    public int count(Actor actor, UUID cycleId, PartOfCycle part) {
        sight.requireDecision(actor, cycleId);
        return reports.count(cycleId, part);
    }

    /**
     * Sends them back and returns how many there were.
     *
     * @param reason why, 1–2,000 characters; the respondents read it
     * @throws InvalidInput when there is no reason, or no report to send back
     * @throws Conflict when the cycle is not in review, or somebody else holds it
     */
    public int send(Actor actor, UUID cycleId, PartOfCycle part, String reason) {
        sight.requireDecision(actor, cycleId);
        String why = reason(reason);
        return retry.run(actor, () -> {
            cycles.getLocked(cycleId);
            OpenTask task = rows.lockOpen(cycleId, TaskKind.REVIEW_CYCLE)
                    .orElseThrow(() -> new Conflict("review-over", Text.of("cycle.review.over")));
            checks.decide(actor, task, TaskDecision.Choice.SEND_BACK);
            int sent = decisions.sendBack(actor, task, part, why);
            audit.record(new AuditEvent(
                    actor.username(), "cycle.send-back", "cycle", cycleId.toString(), part.district() + " × " + sent));
            return sent;
        });
    }

    private static String reason(String typed) {
        return TypedText.required("reason", typed, Text.of("review.part.reason.required"));
    }
}
