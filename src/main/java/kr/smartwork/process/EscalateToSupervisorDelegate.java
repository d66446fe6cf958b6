package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_EscalateToSupervisor: one transaction a chunk; the level in the report's row makes it happen once. */
@Component("escalateToSupervisor")
class EscalateToSupervisorDelegate implements JavaDelegate {

    private final EscalateReports escalateReports;

    EscalateToSupervisorDelegate(EscalateReports escalateReports) {
        this.escalateReports = escalateReports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(CycleModel.MORE_LEFT, escalateReports.nextChunkToSupervisor(BusinessKeys.id(execution)));
    }
}
