package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_FlagAnswer: in the submission's transaction; only reads the report. */
@Component("flagAnswer")
class FlagAnswerDelegate implements JavaDelegate {

    private final ReportSteps steps;

    FlagAnswerDelegate(ReportSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object returns = execution.getVariable(ReportModel.RETURNS_TO_SUPERVISOR);
        execution.setVariables(steps.flag(BusinessKeys.id(execution), ReportSteps.returnsToSupervisor(returns)));
    }
}
