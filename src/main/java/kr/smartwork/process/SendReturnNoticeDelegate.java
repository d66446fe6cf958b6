package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_SendReturnNotice: in the decision's transaction; the count of returns is part of the notice's unique key. */
@Component("sendReturnNotice")
class SendReturnNoticeDelegate implements JavaDelegate {

    private final ReportSteps steps;

    SendReturnNoticeDelegate(ReportSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.sendReturnNotice(BusinessKeys.id(execution));
    }
}
