package kr.smartwork.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_PublishCycle: one transaction, the same as the engine's; the state guards itself. */
@Component("publishCycle")
class PublishCycleDelegate implements JavaDelegate {

    private final CycleSteps steps;

    PublishCycleDelegate(CycleSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                CycleModel.UNDO_UNTIL, Date.from(steps.publish(BusinessKeys.id(execution), ActingStaff.id())));
    }
}
