package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_CloseFacility: in the decision's transaction; what is closed stays closed, what is excused is not found again. */
@Component("closeFacility")
class CloseFacilityDelegate implements JavaDelegate {

    private final FacilitySteps steps;

    CloseFacilityDelegate(FacilitySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.closeFacility(BusinessKeys.id(execution));
    }
}
