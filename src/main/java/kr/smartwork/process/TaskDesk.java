package kr.smartwork.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What officials and supervisors do with the tasks of their inbox. Each call checks the row (the task's unit) and the
 * function (the task's role), locks the report and then the task, and decides in one transaction; whoever comes second
 * reads in a sentence who was first. Many at once: {@link BulkOrders}.
 */
@Service
public class TaskDesk {

    private final EngineRetry retry;
    private final TaskSteps steps;
    private final SettledCheck settledCheck;
    private final AuditTrail audit;
    private final Clock clock;

    TaskDesk(EngineRetry retry, TaskSteps steps, SettledCheck settledCheck, AuditTrail audit, Clock clock) {
        this.retry = retry;
        this.steps = steps;
        this.settledCheck = settledCheck;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes an unassigned task. Taking one's own again does nothing. */
    public void claim(Actor actor, String taskId) {
        retry.run(actor, () -> audited(actor, "task.assign", steps.claim(actor, taskId)));
    }

    /** Gives one's own task back to the team; supervisors may give back anybody's. */
    public void release(Actor actor, String taskId) {
        retry.run(actor, () -> audited(actor, "task.assign", steps.release(actor, taskId)));
    }

    /** Gives a task to a colleague who may work it: by its holder, or by a supervisor of its unit. */
    public void assign(Actor actor, String taskId, String username) {
        retry.run(actor, () -> audited(actor, "task.assign", steps.assign(actor, taskId, username)));
    }

    /**
     * Puts off one's own task until the morning of a day; null takes it up again at once.
     *
     * @throws InvalidInput for a day that has come, or is more than three months away
     */
    public void snooze(Actor actor, String taskId, @Nullable LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        if (until != null && (!until.isAfter(today) || until.isAfter(today.plusMonths(3)))) {
            throw InvalidInput.at("until", "out-of-range", Text.of("report.snooze.range"));
        }
        Instant morning =
                until == null ? null : until.atStartOfDay(clock.getZone()).toInstant();
        retry.run(actor, () -> audited(actor, "task.snooze", steps.snooze(actor, taskId, morning)));
    }

    /**
     * Puts a task before (1) or after (3) all others, or among them (2): by whoever may give it to somebody.
     *
     * @throws InvalidInput for another number
     */
    public void prioritise(Actor actor, String taskId, int priority) {
        if (priority < 1 || priority > 3) {
            throw InvalidInput.at("priority", "out-of-range", Text.of("report.priority.range"));
        }
        retry.run(actor, () -> audited(actor, "task.prioritise", steps.prioritise(actor, taskId, priority)));
    }

    /**
     * Decides. An unassigned task is taken by deciding it.
     *
     * @return whether an answer that passed this check has another one ahead, in its model
     */
    public boolean complete(Actor actor, String taskId, TaskDecision decision) {
        String action = "task." + decision.decision().name().toLowerCase(Locale.ROOT);
        OpenTask task = retry.run(actor, () -> audited(actor, action, steps.decide(actor, taskId, decision)));
        settledCheck.soon(task.cycleId());
        return decision.decision() == TaskDecision.Choice.ACCEPT && steps.inReview(task);
    }

    private OpenTask audited(Actor actor, String action, TaskSteps.Step step) {
        OpenTask task = step.run();
        String detail = actor.standsInFor(task.assigneeId()) ? "standing in for " + task.assigneeId() : null;
        audit.record(new AuditEvent(actor.username(), action, "task", task.id(), detail));
        return task;
    }
}
