package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_LapseApprovals: one transaction with the timer; a second run finds nobody asked any more. */
@Component("lapseApprovals")
class LapseApprovalsDelegate implements JavaDelegate {

    private final ApprovalRounds approvals;

    LapseApprovalsDelegate(ApprovalRounds approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.lapse(BusinessKeys.id(execution));
    }
}
