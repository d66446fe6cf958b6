package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_SendBackReports: one transaction a chunk; a report with an instance is not found again. */
@Component("sendBackReports")
class SendBackReportsDelegate implements JavaDelegate {

    private final Rework rework;

    SendBackReportsDelegate(Rework rework) {
        this.rework = rework;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(CycleModel.MORE_LEFT, rework.nextChunk(BusinessKeys.id(execution)));
    }
}
