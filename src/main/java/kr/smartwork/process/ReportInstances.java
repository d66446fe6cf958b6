package kr.smartwork.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.program.Program;
import kr.smartwork.report.Channel;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves the process instance of a report. The caller holds the report's row lock. */
@Component
class ReportInstances {

    /** More than a report ever has; the engine wants a bound. */
    private static final int MOST_TASKS = 100;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final StepKinds kinds;

    ReportInstances(RuntimeService runtime, TaskService tasks, StepKinds kinds) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.kinds = kinds;
    }

    /** Starts the instance of a report that is asked for the first time. */
    String start(String definitionId, UUID reportId, @Nullable UUID officialId) {
        return runtime.startProcessInstanceById(definitionId, reportId.toString(), startVariables(officialId))
                .getId();
    }

    /**
     * An answer has been stored: completes the call, the visit or the form that asked for it, or has the check begin anew. Where
     * a model calls after the check, or asks for a form, that is done by the answer as well.
     */
    void answered(Report report, ReportState before, Channel channel, Cycle cycle, Program program) {
        boolean running = before.withRespondent() || before == ReportState.IN_REVIEW;
        Task asked = running ? askedBy(report, channel) : null;
        if (asked != null) {
            complete(asked);
        } else if (before.withRespondent()) {
            complete(Objects.requireNonNull(find(report, null)));
        } else if (!running) {
            startByMessage(ReportModel.correctionStart(program.reportModel()), report, cycle);
        } else if (!correlate(ReportModel.CORRECTED, report.processInstanceId())) {
            Task form = find(report, null);
            if (form != null) {
                complete(form);
            }
        }
    }

    /** The supervisor sends an accepted report back: a new instance asks the respondent again. */
    void sendBack(Report report, Cycle cycle, Program program) {
        startByMessage(ReportModel.returnStart(program.reportModel()), report, cycle);
    }

    /** An instance that is accepted by rule has ended before this returns: nothing runs then. */
    private void startByMessage(String message, Report report, Cycle cycle) {
        ProcessInstance instance = runtime.startProcessInstanceByMessageAndProcessDefinitionId(
                message,
                Objects.requireNonNull(cycle.reportDefinitionId()),
                report.id().toString(),
                startVariables(report.officialId()));
        if (!instance.isEnded()) {
            report.runsAs(instance.getId());
        }
    }

    private @Nullable Task askedBy(Report report, Channel channel) {
        return switch (channel) {
            case PHONE -> find(report, TaskKind.FOLLOW_UP);
            case VISIT -> find(report, TaskKind.VISIT);
            case LINK, API -> null;
        };
    }

    private void complete(Task task) {
        tasks.complete(task.getId(), Map.of(ReportModel.ANSWERED, true, ReportModel.OUTCOME, "answered"));
    }

    /** Whether there is a task of this kind. */
    boolean waitsFor(TaskKind kind, Report report) {
        return find(report, kind) != null;
    }

    /** @param kind null for the respondent's form */
    private @Nullable Task find(Report report, @Nullable TaskKind kind) {
        return tasks.createTaskQuery().processInstanceId(report.processInstanceId()).listPage(0, MOST_TASKS).stream()
                .filter(task -> kinds.of(task.getProcessDefinitionId()).get(task.getTaskDefinitionKey()) == kind)
                .findFirst()
                .orElse(null);
    }

    /** Tells an instance something; an instance that does not listen (any more) is no error. Returns whether it did. */
    boolean correlate(String message, @Nullable String processInstanceId) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceId(processInstanceId)
                .correlateAllWithResult()
                .isEmpty();
    }

    /** Tells an instance something, and whether it listened. */
    boolean tell(String message, @Nullable String processInstanceId) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceId(processInstanceId)
                .correlateAllWithResult()
                .isEmpty();
    }

    private static Map<String, Object> startVariables(@Nullable UUID officialId) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(ReportModel.OFFICIAL, officialId == null ? null : officialId.toString());
        return variables;
    }
}
