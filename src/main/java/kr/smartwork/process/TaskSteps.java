package kr.smartwork.process;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Steps with one task, in the caller's transaction. Each call locks the report and then the task and checks everything: what
 * it returns only acts. So a refusal leaves no trace, and many steps can share a transaction.
 */
@Component
class TaskSteps {

    /** A step that nothing speaks against any more. */
    interface Step {

        /** Acts, and says what it acted on as it was before. */
        OpenTask run();
    }

    private final TaskRows rows;
    private final TaskChecks checks;
    private final TaskService engine;
    private final Reports reports;
    private final Cycles cycles;
    private final ReportDecisions reportDecisions;
    private final CycleDecisions cycleDecisions;
    private final FacilityDecisions facilityDecisions;
    private final Assignable assignable;

    TaskSteps(
            TaskRows rows,
            TaskChecks checks,
            TaskService engine,
            Reports reports,
            Cycles cycles,
            ReportDecisions reportDecisions,
            CycleDecisions cycleDecisions,
            FacilityDecisions facilityDecisions,
            Assignable assignable) {
        this.rows = rows;
        this.checks = checks;
        this.engine = engine;
        this.reports = reports;
        this.cycles = cycles;
        this.reportDecisions = reportDecisions;
        this.cycleDecisions = cycleDecisions;
        this.facilityDecisions = facilityDecisions;
        this.assignable = assignable;
    }

    Step claim(Actor actor, String taskId) {
        OpenTask task = lock(actor, taskId);
        checks.claim(actor, task);
        return () -> assignTo(actor, task, actor.id());
    }

    Step release(Actor actor, String taskId) {
        OpenTask task = lock(actor, taskId);
        checks.release(actor, task);
        return () -> assignTo(actor, task, null);
    }

    Step assign(Actor actor, String taskId, String username) {
        OpenTask task = lock(actor, taskId);
        checks.assign(actor, task);
        return given(actor, task, username);
    }

    /** The same, unless it has moved on from whoever held it when that was decided. */
    Step reassign(Actor actor, String taskId, UUID holder, String username) {
        OpenTask task = lock(actor, taskId);
        checks.assign(actor, task);
        if (!holder.equals(task.assigneeId())) {
            throw new Conflict("moved-on", Text.of("report.task.movedOn"));
        }
        return given(actor, task, username);
    }

    private Step given(Actor actor, OpenTask task, String username) {
        UUID colleague = assignable
                .find(username, task)
                .orElseThrow(() -> InvalidInput.at("user", "not-assignable", Text.of("report.task.notAssignable")));
        return () -> assignTo(actor, task, colleague);
    }

    /** Gives a task back to whom it belonged before somebody got it by mistake, unless it has moved on since. */
    Step restore(Actor actor, String taskId, @Nullable UUID given, @Nullable UUID before) {
        OpenTask task = lock(actor, taskId);
        checks.open(actor, task);
        if (!Objects.equals(task.assigneeId(), given)) {
            throw new Conflict("moved-on", Text.of("report.task.movedOn"));
        }
        return () -> assignTo(actor, task, before);
    }

    /** Puts off a task that the actor holds; null takes it up again. */
    Step snooze(Actor actor, String taskId, @Nullable Instant until) {
        OpenTask task = lock(actor, taskId);
        checks.own(actor, task);
        return () -> {
            rows.snooze(actor, task, until);
            return task;
        };
    }

    Step prioritise(Actor actor, String taskId, int priority) {
        OpenTask task = lock(actor, taskId);
        checks.assign(actor, task);
        return () -> {
            rows.prioritise(actor, task, priority);
            return task;
        };
    }

    Step decide(Actor actor, String taskId, TaskDecision decision) {
        OpenTask task = lock(actor, taskId);
        checks.decide(actor, task, decision.decision());
        if (!task.kind().ofReport()) {
            return () -> decideWithoutReport(actor, task, decision);
        }
        Report report = reports.get(Objects.requireNonNull(task.reportId()));
        reportDecisions.require(report, decision);
        return () -> {
            reportDecisions.decide(actor.at(task.assigneeId()), task, report, decision);
            return task;
        };
    }

    /** Whether the answer that a task is about is checked further. */
    boolean inReview(OpenTask task) {
        return task.reportId() != null && reports.get(task.reportId()).state() == ReportState.IN_REVIEW;
    }

    private OpenTask decideWithoutReport(Actor actor, OpenTask task, TaskDecision decision) {
        if (task.kind().ofFacility()) {
            facilityDecisions.decide(actor.at(task.assigneeId()), task, decision);
        } else {
            cycleDecisions.decide(actor.at(task.assigneeId()), task, decision);
        }
        return task;
    }

    /** The report's row is the mutex and is locked first, as everywhere, or else the cycle's; then the task's. */
    private OpenTask lock(Actor actor, String taskId) {
        OpenTask seen = rows.find(taskId).orElseThrow(NotFound::new);
        actor.requireSight(seen.orgPath());
        if (seen.reportId() != null) {
            reports.getLocked(seen.reportId());
        } else if (!seen.kind().ofFacility()) {
            cycles.getLocked(seen.cycleId());
        }
        return rows.lock(taskId).orElseThrow(NotFound::new);
    }

    private OpenTask assignTo(Actor actor, OpenTask task, @Nullable UUID staffId) {
        engine.setAssignee(task.id(), staffId == null ? null : staffId.toString());
        rows.assign(actor, task, staffId);
        return task;
    }
}
