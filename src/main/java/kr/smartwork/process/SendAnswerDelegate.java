package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_SendAnswer: in the decision's transaction; the count of messages is part of the notice's unique key. */
@Component("sendAnswer")
class SendAnswerDelegate implements JavaDelegate {

    private final FacilitySteps steps;

    SendAnswerDelegate(FacilitySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.sendAnswer(BusinessKeys.id(execution));
    }
}
