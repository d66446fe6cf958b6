package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_ReopenReview: one transaction, the same as the message's; the state guards itself. */
@Component("reopenReview")
class ReopenReviewDelegate implements JavaDelegate {

    private final CycleSteps steps;

    ReopenReviewDelegate(CycleSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.reopenReview(BusinessKeys.id(execution));
    }
}
