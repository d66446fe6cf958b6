package kr.smartwork.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_AskApprovals: a job of its own; a second run asks the same units again. */
@Component("askApprovals")
class AskApprovalsDelegate implements JavaDelegate {

    private final ApprovalRounds approvals;

    AskApprovalsDelegate(ApprovalRounds approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ApprovalRounds.Round round = approvals.next(BusinessKeys.id(execution));
        execution.setVariable(CycleModel.APPROVALS_OPEN, round.units() > 0);
        execution.setVariable(CycleModel.APPROVAL_UNITS, round.units());
        execution.setVariable(CycleModel.APPROVAL_UNTIL, Date.from(round.until()));
    }
}
