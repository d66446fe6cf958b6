package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_EscalateExtended: one transaction a chunk; the level in the report's row makes a second run harmless. */
@Component("escalateExtended")
class EscalateExtendedDelegate implements JavaDelegate {

    private final EscalateReports escalateReports;

    EscalateExtendedDelegate(EscalateReports escalateReports) {
        this.escalateReports = escalateReports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                CycleModel.MORE_EXTENDED, escalateReports.nextChunkAfterExtension(BusinessKeys.id(execution)));
    }
}
