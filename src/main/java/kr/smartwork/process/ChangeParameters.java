package kr.smartwork.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.cycle.ReminderTimes;
import kr.smartwork.process.CycleMoment.Kind;
import kr.smartwork.process.CycleStandings.Pending;
import kr.smartwork.program.ChangeProgram;
import kr.smartwork.program.ParameterWish;
import kr.smartwork.program.Program;
import kr.smartwork.program.ProgramHistory;
import kr.smartwork.program.ProgramParameters;
import kr.smartwork.registry.Actor;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Changes a program's parameters, and the moments of its running cycles if they are to follow: which ones is stored with the
 * change, then each cycle follows in a transaction of its own, so that after a crash the sweep goes on where it ended.
 */
@Service
public class ChangeParameters {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeParameters.class);

    private final EngineRetry retry;
    private final ChangeProgram changes;
    private final ProgramHistory history;
    private final CycleStandings standings;
    private final Cycles cycles;
    private final ReminderTimes reminders;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeParameters(
            EngineRetry retry,
            ChangeProgram changes,
            ProgramHistory history,
            CycleStandings standings,
            Cycles cycles,
            ReminderTimes reminders,
            RuntimeService runtime,
            ManagementService management,
            AuditTrail audit,
            Clock clock) {
        this.retry = retry;
        this.changes = changes;
        this.history = history;
        this.standings = standings;
        this.cycles = cycles;
        this.reminders = reminders;
        this.runtime = runtime;
        this.management = management;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a change would do to the running cycles of the program now; cycles that it is not about are left out. */
    public List<CycleMove> preview(Program program, ProgramParameters wish) {
        ProgramParameters before = ProgramParameters.of(program.definition());
        Instant now = clock.instant();
        return standings.of(program.id()).stream()
                .map(cycle -> new CycleMove(cycle.id(), cycle.title(), cycle.open(), cycle.moments(before, wish, now)))
                .filter(move -> !move.moments().isEmpty())
                .toList();
    }

    /**
     * Changes the parameters; running cycles follow at once if they are to.
     *
     * @throws kr.smartwork.shared.Conflict when somebody else has changed the program meanwhile
     * @throws kr.smartwork.shared.InvalidInput with every broken rule
     */
    public void change(Actor actor, String code, ParameterWish wish) {
        retry.run(actor, () -> {
            UUID change = changes.parameters(actor, code, wish);
            if (wish.running()) {
                standings.follow(change, history.get(change).programId());
            }
            return change;
        });
        if (wish.running()) {
            sweep();
        }
    }

    /** Lets those follow that a crash or a lost race has left over. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 35_000)
    void sweep() {
        standings.pending().forEach(this::follow);
    }

    private void follow(Pending one) {
        try {
            retry.run(null, () -> move(one));
        } catch (RuntimeException e) {
            LOG.warn("Cycle {} could not follow a change of its program; the next sweep tries again", one.cycleId(), e);
        }
    }

    /** The cycle's row is locked first: of two that try, the second finds it done. */
    private int move(Pending one) {
        Cycle cycle = cycles.getLocked(one.cycleId());
        ProgramHistory.Change change = history.get(one.changeId());
        Instant now = clock.instant();
        List<CycleStanding> standing = standings.one(one.cycleId());
        List<CycleMoment> moved = standing.stream()
                .flatMap(
                        each -> each
                                .moments(
                                        ProgramParameters.of(change.before()),
                                        ProgramParameters.of(change.after()),
                                        now)
                                .stream())
                .filter(CycleMoment::moved)
                .toList();
        if (standings.done(one, moved.size(), now) && !moved.isEmpty()) {
            move(cycle, standing.get(0), moved);
            audit.record(new AuditEvent(
                    change.username(), "cycle.reschedule", "cycle", cycle.id().toString(), "moments=" + moved.size()));
        }
        return moved.size();
    }

    private void move(Cycle cycle, CycleStanding standing, List<CycleMoment> moved) {
        Instant escalateAt = CycleStanding.at(Kind.ESCALATE, moved, cycle.escalateAt());
        Instant lockAt = CycleStanding.at(Kind.LOCK, moved, cycle.lockAt());
        standings.moveTasks(cycle, escalateAt, lockAt);
        cycle.reschedule(escalateAt, lockAt);
        cycles.saveAndFlush(cycle);
        Map<String, Object> variables = new HashMap<>();
        variables.put(CycleModel.ESCALATE_AT, Date.from(escalateAt));
        variables.put(CycleModel.LOCK_AT, Date.from(lockAt));
        if (moved.stream().anyMatch(moment -> moment.kind() == Kind.REMINDER)) {
            reminders.plan(cycle.id(), standing.remindersAfter(moved));
            reminders
                    .next(cycle.id())
                    .ifPresent(next -> variables.put(CycleModel.NEXT_REMINDER_AT, Date.from(next.at())));
        }
        String instance = cycle.processInstanceId();
        if (instance != null) {
            runtime.setVariables(instance, variables);
            // Each timer asks its expression again: whatever the model calls it, it follows the variable that it names.
            management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .timers()
                    .list()
                    .forEach(timer -> management.recalculateJobDuedate(timer.getId(), true));
        }
    }
}
