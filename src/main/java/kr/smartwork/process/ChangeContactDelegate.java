package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_ChangeContact: in the decision's transaction; who has left cannot be replaced again. */
@Component("changeContact")
class ChangeContactDelegate implements JavaDelegate {

    private final FacilitySteps steps;

    ChangeContactDelegate(FacilitySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.changeContact(BusinessKeys.id(execution));
    }
}
