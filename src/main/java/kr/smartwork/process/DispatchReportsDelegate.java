package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_DispatchReports: a few chunks a job, each a transaction; a report that was asked is not pending any more. */
@Component("dispatchReports")
class DispatchReportsDelegate implements JavaDelegate {

    private final Dispatch dispatch;

    DispatchReportsDelegate(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(CycleModel.MORE_LEFT, dispatch.nextChunks(BusinessKeys.id(execution)));
    }
}
