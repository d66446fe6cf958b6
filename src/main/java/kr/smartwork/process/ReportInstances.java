package kr.smartwork.process;

import java.util.HashMap;
import java.util.List;
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

    private final RuntimeService runtime;
    private final TaskService tasks;

    ReportInstances(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** Starts the instance of a report that is asked for the first time. */
    String start(String definitionId, UUID reportId, @Nullable UUID officialId) {
        return runtime.startProcessInstanceById(definitionId, reportId.toString(), startVariables(officialId))
                .getId();
    }

    /** An answer has been stored: completes the form, or has the check begin anew. */
    void answered(Report report, ReportState before, Channel channel, Cycle cycle, Program program) {
        if (before.withRespondent()) {
            completeForm(report, channel);
        } else if (before == ReportState.IN_REVIEW) {
            correlate(ReportModel.CORRECTED, report.processInstanceId());
        } else {
            startByMessage(ReportModel.correctionStart(program.reportModel()), report, cycle);
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

    private void completeForm(Report report, Channel channel) {
        Task task =
                switch (channel) {
                    case PHONE -> find(report, ReportModel.FOLLOW_UP_BY_PHONE);
                    case VISIT -> find(report, ReportModel.VISIT_FACILITY);
                    case LINK, API -> null;
                };
        tasks.complete(
                (task == null ? Objects.requireNonNull(find(report, ReportModel.COMPLETE_FORM)) : task).getId(),
                Map.of(ReportModel.ANSWERED, true, ReportModel.OUTCOME, "answered"));
    }

    /** Whether somebody is to act at this element. */
    boolean waitsAt(String element, Report report) {
        return find(report, element) != null;
    }

    private @Nullable Task find(Report report, String element) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceId(report.processInstanceId())
                .taskDefinitionKey(element)
                .listPage(0, 1);
        return open.isEmpty() ? null : open.get(0);
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
