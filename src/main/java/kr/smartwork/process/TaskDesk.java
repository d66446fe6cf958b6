package kr.smartwork.process;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What officials and supervisors do with the tasks of their inbox. Each call checks the row (the task's unit) and the
 * function (the task's role), locks the report and then the task, and decides in one transaction; whoever comes second
 * reads in a sentence who was first.
 */
@Service
public class TaskDesk {

    private final EngineRetry retry;
    private final TaskRows rows;
    private final TaskService engine;
    private final Reports reports;
    private final ReportDecisions reportDecisions;
    private final CycleDecisions cycleDecisions;
    private final FacilityDecisions facilityDecisions;
    private final Assignable assignable;
    private final SettledCheck settledCheck;
    private final AuditTrail audit;

    TaskDesk(
            EngineRetry retry,
            TaskRows rows,
            TaskService engine,
            Reports reports,
            ReportDecisions reportDecisions,
            CycleDecisions cycleDecisions,
            FacilityDecisions facilityDecisions,
            Assignable assignable,
            SettledCheck settledCheck,
            AuditTrail audit) {
        this.retry = retry;
        this.rows = rows;
        this.engine = engine;
        this.reports = reports;
        this.reportDecisions = reportDecisions;
        this.cycleDecisions = cycleDecisions;
        this.facilityDecisions = facilityDecisions;
        this.assignable = assignable;
        this.settledCheck = settledCheck;
        this.audit = audit;
    }

    /** Takes an unassigned task. Taking one's own again does nothing. */
    public void claim(Actor actor, String taskId) {
        retry.run(actor, () -> {
            OpenTask task = lockOpen(actor, taskId);
            if (task.assigneeId() != null && !task.assigneeId().equals(actor.id())) {
                throw new Conflict("already-claimed", Text.of("report.task.claimedBy", name(task.assigneeName())));
            }
            return assignTo(actor, task, actor.id());
        });
    }

    /** Gives one's own task back to the team; supervisors may give back anybody's. */
    public void release(Actor actor, String taskId) {
        retry.run(actor, () -> {
            OpenTask task = lockOpen(actor, taskId);
            requireHolder(actor, task);
            return assignTo(actor, task, null);
        });
    }

    /** Gives a task to a colleague who may work it: by its holder, or by a supervisor of its unit. */
    public void assign(Actor actor, String taskId, String username) {
        retry.run(actor, () -> {
            OpenTask task = lockOpen(actor, taskId);
            if (task.assigneeId() != null) {
                requireHolder(actor, task);
            }
            UUID colleague = assignable
                    .find(username, task)
                    .orElseThrow(() -> InvalidInput.at("user", "not-assignable", Text.of("report.task.notAssignable")));
            return assignTo(actor, task, colleague);
        });
    }

    /** Decides. An unassigned task is taken by deciding it. */
    public void complete(Actor actor, String taskId, TaskDecision decision) {
        UUID cycleId = retry.run(actor, () -> {
            OpenTask task = lockOpen(actor, taskId);
            if (task.kind() != decision.decision().kind()) {
                throw InvalidInput.at("decision", "not-possible", Text.of("report.task.decisionNotPossible"));
            }
            requireFreeOrHolder(actor, task);
            decide(actor, task, decision);
            audit(actor, "task." + decision.decision().name().toLowerCase(Locale.ROOT), task);
            return task.cycleId();
        });
        settledCheck.soon(cycleId);
    }

    private void decide(Actor actor, OpenTask task, TaskDecision decision) {
        if (task.kind() == TaskKind.REVIEW_CYCLE) {
            cycleDecisions.decide(actor, task, decision);
        } else if (task.kind().ofFacility()) {
            facilityDecisions.decide(actor, task, decision);
        } else {
            reportDecisions.decide(actor, task, reports.get(Objects.requireNonNull(task.reportId())), decision);
        }
    }

    /** The report's row is the mutex and is locked first, as everywhere; then the task's. */
    private OpenTask lockOpen(Actor actor, String taskId) {
        OpenTask seen = rows.find(taskId).orElseThrow(NotFound::new);
        actor.requireSight(seen.orgPath());
        if (seen.reportId() != null) {
            reports.getLocked(seen.reportId());
        }
        OpenTask task = rows.lock(taskId).orElseThrow(NotFound::new);
        actor.require(task.orgPath(), roles(task));
        if (!task.open()) {
            throw task.endedByName() == null
                    ? new Conflict("task-over", Text.of("report.task.over"))
                    : new Conflict("task-done", Text.of("report.task.doneBy", name(task.endedByName())));
        }
        return task;
    }

    /** Supervisors may do what their officials may. */
    private static Role[] roles(OpenTask task) {
        return "SUPERVISOR".equals(task.role())
                ? new Role[] {Role.SUPERVISOR}
                : new Role[] {Role.OFFICIAL, Role.SUPERVISOR};
    }

    private static void requireHolder(Actor actor, OpenTask task) {
        boolean holder = actor.id().equals(task.assigneeId());
        if (!holder && !actor.covers(task.orgPath(), Role.SUPERVISOR)) {
            throw new Conflict("not-yours", Text.of("report.task.claimedBy", name(task.assigneeName())));
        }
    }

    private static void requireFreeOrHolder(Actor actor, OpenTask task) {
        if (task.assigneeId() != null) {
            requireHolder(actor, task);
        }
    }

    private boolean assignTo(Actor actor, OpenTask task, @Nullable UUID staffId) {
        engine.setAssignee(task.id(), staffId == null ? null : staffId.toString());
        rows.assign(task.id(), staffId);
        audit(actor, "task.assign", task);
        return true;
    }

    private void audit(Actor actor, String action, OpenTask task) {
        audit.record(new AuditEvent(actor.username(), action, "task", task.id(), null));
    }

    private static String name(@Nullable String name) {
        return Objects.requireNonNullElse(name, "-");
    }
}
