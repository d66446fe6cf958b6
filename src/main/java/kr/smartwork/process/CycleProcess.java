package kr.smartwork.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.cycle.Audience;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.CycleOpened;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.cycle.OpenCycle;
import kr.smartwork.cycle.OpenCycles;
import kr.smartwork.cycle.ReminderTimes;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.TypedText;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** What people can do with a whole cycle. Each call is one transaction. */
@Service
public class CycleProcess {

    private static final Duration BETWEEN_REMINDERS = Duration.ofMinutes(10);

    private final EngineRetry retry;
    private final RuntimeService runtime;
    private final ModelReleases models;
    private final OpenCycles openCycles;
    private final Cycles cycles;
    private final Programs programs;
    private final Audience audience;
    private final ReminderTimes reminderTimes;
    private final Reminders reminders;
    private final CycleSight sight;
    private final AuditTrail audit;
    private final Clock clock;

    CycleProcess(
            EngineRetry retry,
            RuntimeService runtime,
            ModelReleases models,
            OpenCycles openCycles,
            Cycles cycles,
            Programs programs,
            Audience audience,
            ReminderTimes reminderTimes,
            Reminders reminders,
            CycleSight sight,
            AuditTrail audit,
            Clock clock) {
        this.retry = retry;
        this.runtime = runtime;
        this.models = models;
        this.openCycles = openCycles;
        this.cycles = cycles;
        this.programs = programs;
        this.audience = audience;
        this.reminderTimes = reminderTimes;
        this.reminders = reminders;
        this.sight = sight;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a cycle; its process starts in the same transaction. The same request id gives the same cycle.
     *
     * @throws kr.smartwork.cycle.UnreachableFacilities when they are not acknowledged
     * @throws Forbidden when the audience reaches beyond the actor's units
     */
    public Cycle open(Actor actor, OpenCycle wish) {
        actor.require(Role.ADMIN, Role.DESIGNER, Role.SUPERVISOR);
        return retry.run(actor, () -> {
            requireAudience(actor, wish);
            Cycle cycle = openCycles.open(wish);
            audit.record(new AuditEvent(
                    actor.username(), "cycle.open", "cycle", cycle.id().toString(), null));
            return cycle;
        });
    }

    /** Opens a cycle on the program's own behalf: the demo city. */
    public Cycle openUnattended(OpenCycle wish) {
        return retry.run(null, () -> openCycles.open(wish));
    }

    private void requireAudience(Actor actor, OpenCycle wish) {
        Program program = programs.findByCode(wish.programCode()).orElseThrow(NotFound::new);
        audience.requireAskable(actor, program.definition(), wish.facilities());
    }

    @EventListener
    void start(CycleOpened event) {
        Cycle cycle = cycles.get(event.cycleId());
        String instance = runtime.startProcessInstanceById(
                        models.current(event.cycleModel()).definitionId(),
                        cycle.id().toString(),
                        variables(cycle))
                .getId();
        cycle.runsAs(instance, models.current(event.reportModel()).definitionId());
        cycles.saveAndFlush(cycle);
    }

    private Map<String, Object> variables(Cycle cycle) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(CycleModel.DUE_AT, Date.from(cycle.dueAt()));
        variables.put(CycleModel.ESCALATE_AT, Date.from(cycle.escalateAt()));
        variables.put(CycleModel.LOCK_AT, Date.from(cycle.lockAt()));
        variables.put(CycleModel.REMINDERS_LEFT, false);
        reminderTimes.next(cycle.id()).ifPresent(next -> {
            variables.put(CycleModel.REMINDERS_LEFT, true);
            variables.put(CycleModel.NEXT_REMINDER_AT, Date.from(next.at()));
        });
        return variables;
    }

    /**
     * Reminds those whose report is missing, now.
     *
     * @return how many people are reminded
     * @throws Conflict when the last reminder is less than ten minutes old or the cycle does not collect
     */
    public int remind(Actor actor, UUID cycleId) {
        sight.requireDecision(actor, cycleId);
        return retry.run(actor, () -> {
            requireRemindable(cycles.getLocked(cycleId));
            audit.record(new AuditEvent(actor.username(), "cycle.remind", "cycle", cycleId.toString(), null));
            return reminders.sendNow(cycleId);
        });
    }

    private void requireRemindable(Cycle cycle) {
        Instant now = clock.instant();
        boolean collecting = cycle.state() == CycleState.COLLECTING || cycle.state() == CycleState.FOLLOW_UP;
        if (!collecting || !cycle.takesAnswers(now)) {
            throw new Conflict("cycle-state", Text.of("cycle.remind.notCollecting"));
        }
        boolean recent = reminderTimes
                .last(cycle.id())
                .filter(last -> last.plus(BETWEEN_REMINDERS).isAfter(now))
                .isPresent();
        if (recent) {
            throw new Conflict("reminded-recently", Text.of("cycle.remind.tooSoon", BETWEEN_REMINDERS.toMinutes()));
        }
    }

    /**
     * Cancels a cycle: what is open is withdrawn in chunks; what was accepted stays as it is.
     *
     * @param reason why, 1–2,000 characters
     */
    public void cancel(Actor actor, UUID cycleId, String reason) {
        sight.requireDecision(actor, cycleId);
        String why = reason(reason);
        retry.run(actor, () -> {
            Cycle cycle = cycles.getLocked(cycleId);
            cycle.cancel(why);
            audit.record(new AuditEvent(actor.username(), "cycle.cancel", "cycle", cycleId.toString(), null));
            runtime.createMessageCorrelation(CycleModel.CANCELLED)
                    .processInstanceId(Objects.requireNonNull(cycle.processInstanceId()))
                    .correlateAllWithResult();
            return cycle;
        });
    }

    private static String reason(String typed) {
        return TypedText.required("reason", typed, Text.of("cycle.cancel.reason.required"));
    }
}
