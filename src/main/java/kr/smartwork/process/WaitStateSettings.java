package kr.smartwork.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts {@link WaitStateListeners} on every user task when the engine reads a model. */
@Component
class WaitStateSettings extends AbstractCamundaConfiguration {

    private final ObjectProvider<WaitStateListeners> listeners;

    /** The listeners are looked up late: they use the database, which the engine's own start must not wait for. */
    WaitStateSettings(ObjectProvider<WaitStateListeners> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> parseListeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        parseListeners.add(new Attach());
        engine.setCustomPostBPMNParseListeners(parseListeners);
    }

    private final class Attach extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            ModelTask step = ModelTask.of(element, task);
            TaskKind kind = step.kind();
            if (kind != null) {
                TaskListener onTask = event -> listeners.getObject().task(event, kind);
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, onTask);
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, onTask);
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, onTask);
            }
            if (step.position(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey())) {
                ExecutionListener onPosition = event -> listeners.getObject().position(event, step);
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, onPosition);
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, onPosition);
            }
        }
    }
}
