package kr.smartwork.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_LockReports: one transaction a chunk; a closed report is not found again. */
@Component("lockReports")
class LockReportsDelegate implements JavaDelegate {

    private final CloseReports closeReports;

    LockReportsDelegate(CloseReports closeReports) {
        this.closeReports = closeReports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID cycleId = BusinessKeys.id(execution);
        execution.setVariable(CycleModel.MORE_LEFT, closeReports.nextChunkByLock(cycleId));
        CycleModel.awaitExtensions(execution, closeReports.waitsUntil(cycleId));
    }
}
