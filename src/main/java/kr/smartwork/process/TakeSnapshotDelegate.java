package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The milestones of a cycle: one transaction; a second run finds the snapshot by its unique key. */
@Component("takeSnapshot")
class TakeSnapshotDelegate implements JavaDelegate {

    private final Milestones milestones;

    TakeSnapshotDelegate(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String milestone = (String) execution.getVariable(CycleModel.MILESTONE);
        execution.setVariable(CycleModel.REPORTS_OPEN, milestones.reach(BusinessKeys.id(execution), milestone));
    }
}
