package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_WithdrawReports: one transaction a chunk; a withdrawn report is not found again. */
@Component("withdrawReports")
class WithdrawReportsDelegate implements JavaDelegate {

    private final CloseReports closeReports;

    WithdrawReportsDelegate(CloseReports closeReports) {
        this.closeReports = closeReports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(CycleModel.MORE_LEFT, closeReports.nextChunkByCancel(BusinessKeys.id(execution)));
    }
}
