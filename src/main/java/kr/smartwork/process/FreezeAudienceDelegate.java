package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_FreezeAudience: one transaction; a second run finds the audience frozen by its unique key. */
@Component("freezeAudience")
class FreezeAudienceDelegate implements JavaDelegate {

    private final CycleSteps steps;

    FreezeAudienceDelegate(CycleSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.freeze(BusinessKeys.id(execution));
    }
}
