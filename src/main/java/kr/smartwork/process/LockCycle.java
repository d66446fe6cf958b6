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
import kr.smartwork.report.DecisionKind;
import kr.smartwork.report.Decisions;
import kr.smartwork.report.OpenReports;
import kr.smartwork.report.OpenReports.Selection;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.TypedText;
import org.springframework.stereotype.Service;

/** The supervisor's decision not to wait any longer for extended reports: their extensions end, the lock goes on. */
@Service
public class LockCycle {

    private static final int MOST = 1_000;

    private final EngineRetry retry;
    private final CycleSight sight;
    private final Cycles cycles;
    private final OpenReports openReports;
    private final Decisions decisions;
    private final ReportInstances instances;
    private final AuditTrail audit;
    private final Clock clock;

    LockCycle(
            EngineRetry retry,
            CycleSight sight,
            Cycles cycles,
            OpenReports openReports,
            Decisions decisions,
            ReportInstances instances,
            AuditTrail audit,
            Clock clock) {
        this.retry = retry;
        this.sight = sight;
        this.cycles = cycles;
        this.openReports = openReports;
        this.decisions = decisions;
        this.instances = instances;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Locks without waiting for extended reports.
     *
     * @param reason why, 1–2,000 characters; kept in the history of each report
     * @throws Conflict when the cycle does not wait for extended reports
     */
    public void now(Actor actor, UUID cycleId, String reason) {
        sight.requireDecision(actor, cycleId);
        String why = reason(reason);
        retry.run(actor, () -> {
            Cycle cycle = cycles.getLocked(cycleId);
            if (!waits(cycle)) {
                throw new Conflict("cycle-state", Text.of("cycle.lock.notWaiting"));
            }
            endExtensions(actor, cycleId, why);
            audit.record(new AuditEvent(actor.username(), "cycle.lock", "cycle", cycleId.toString(), null));
            instances.correlate(CycleModel.LOCK_DECIDED, cycle.processInstanceId());
            return cycle;
        });
    }

    /** Whether the time to lock has come and extended reports hold it up. */
    public boolean waits(UUID cycleId) {
        return waits(cycles.get(cycleId));
    }

    private boolean waits(Cycle cycle) {
        boolean locked = cycle.state() == CycleState.COLLECTING || cycle.state() == CycleState.FOLLOW_UP;
        return locked
                && !clock.instant().isBefore(cycle.answersUntil())
                && openReports.extensionsEnd(cycle.id()).isPresent();
    }

    private void endExtensions(Actor actor, UUID cycleId, String reason) {
        List<OpenReports.Item> extended = openReports.next(cycleId, Selection.EXTENDED, MOST);
        openReports.endExtensions(extended, clock.instant());
        decisions.recordAll(
                extended.stream().map(OpenReports.Item::id).toList(), DecisionKind.EXTENSION_ENDED, reason, actor);
    }

    private static String reason(String typed) {
        return TypedText.required("reason", typed, Text.of("cycle.lock.reason.required"));
    }
}
