package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_AcceptReport: in the submission's or the decision's transaction; the state guards itself. */
@Component("acceptReport")
class AcceptReportDelegate implements JavaDelegate {

    private final ReportSteps steps;

    AcceptReportDelegate(ReportSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean byPerson = "accept".equals(execution.getVariable(ReportModel.OUTCOME));
        steps.accept(BusinessKeys.id(execution), byPerson);
    }
}
