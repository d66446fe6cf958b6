package kr.smartwork.process;

import java.util.Locale;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
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

    TaskDesk(EngineRetry retry, TaskSteps steps, SettledCheck settledCheck, AuditTrail audit) {
        this.retry = retry;
        this.steps = steps;
        this.settledCheck = settledCheck;
        this.audit = audit;
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

    /** Decides. An unassigned task is taken by deciding it. */
    public void complete(Actor actor, String taskId, TaskDecision decision) {
        String action = "task." + decision.decision().name().toLowerCase(Locale.ROOT);
        OpenTask task = retry.run(actor, () -> audited(actor, action, steps.decide(actor, taskId, decision)));
        settledCheck.soon(task.cycleId());
    }

    private OpenTask audited(Actor actor, String action, TaskSteps.Step step) {
        OpenTask task = step.run();
        audit.record(new AuditEvent(actor.username(), action, "task", task.id(), null));
        return task;
    }
}
