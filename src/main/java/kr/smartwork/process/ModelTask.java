package kr.smartwork.process;

import java.util.Set;
import kr.smartwork.process.rules.UserTasks;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * What a release says about one of its user tasks; read once, when the engine reads the model.
 *
 * @param kind null for the respondent's own form
 * @param roles who may do it
 */
record ModelTask(@Nullable TaskKind kind, Set<Expression> roles) {

    private static final Namespace NAMESPACE = new Namespace(UserTasks.NAMESPACE);
    private static final String SUPERVISOR = "supervisor";

    static ModelTask of(Element element, TaskDefinition task) {
        return new ModelTask(
                TaskKind.of(task.getKey(), element.attributeNS(NAMESPACE, UserTasks.KIND))
                        .orElse(null),
                task.getCandidateGroupIdExpressions());
    }

    /** Whether supervisors do it, in this instance. */
    boolean bySupervisors(VariableScope instance) {
        return kind != null && roles.stream().anyMatch(role -> SUPERVISOR.equals(role.getValue(instance)));
    }

    /** Whether a report waits at it, in the model of this key. */
    boolean position(String model) {
        return !CycleModel.KEY.equals(model) && (kind == null || kind.ofReport());
    }
}
