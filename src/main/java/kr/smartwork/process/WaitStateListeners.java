package kr.smartwork.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The built-in listeners on every user task of every model; a model itself may have none. */
@Component
class WaitStateListeners {

    /** The engine's name for which repetition of an activity it is at. */
    private static final String LOOP_COUNTER = "loopCounter";

    private final WaitStateBuffer buffer;

    WaitStateListeners(WaitStateBuffer buffer) {
        this.buffer = buffer;
    }

    /**
     * On a user task of a report model: the report's position.
     *
     * @param step what the model says about the task
     */
    void position(DelegateExecution execution, ModelTask step) {
        WaitStates.Position position =
                new WaitStates.Position(BusinessKeys.id(execution), execution.getCurrentActivityId());
        if (ExecutionListener.EVENTNAME_START.equals(execution.getEventName())) {
            buffer.current().enter(position, WaitsFor.at(step.kind(), step.bySupervisors(execution)));
        } else {
            buffer.current().leave(position);
        }
    }

    /** On a user task for officials or supervisors: its row in the inbox. */
    void task(DelegateTask task, TaskKind kind) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> buffer.current().create(created(task, kind));
            case TaskListener.EVENTNAME_COMPLETE -> buffer.current().end(ended(task, true));
            default -> buffer.current().end(ended(task, false));
        }
    }

    private static WaitStates.NewTask created(DelegateTask task, TaskKind kind) {
        return new WaitStates.NewTask(
                task.getId(),
                kind,
                task.getTaskDefinitionKey(),
                BusinessKeys.id(task.getExecution()),
                kind == TaskKind.APPROVE_PART ? (Integer) task.getVariable(LOOP_COUNTER) : 0,
                task.getProcessInstanceId(),
                role(task),
                uuid(task.getAssignee()));
    }

    private static String role(DelegateTask task) {
        return task.getCandidates().stream().map(IdentityLink::getGroupId).anyMatch("supervisor"::equals)
                ? "SUPERVISOR"
                : "OFFICIAL";
    }

    private static WaitStates.EndedTask ended(DelegateTask task, boolean completed) {
        String outcome = completed ? (String) task.getVariable(ReportModel.OUTCOME) : null;
        return new WaitStates.EndedTask(task.getId(), completed, ActingStaff.id(), outcome);
    }

    private static @Nullable UUID uuid(@Nullable String id) {
        return id == null ? null : UUID.fromString(id);
    }
}
