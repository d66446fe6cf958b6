package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_SendReminders: one transaction; a reminder's ordinal is part of the notice's unique key. */
@Component("sendReminders")
class SendRemindersDelegate implements JavaDelegate {

    private final Reminders reminders;

    SendRemindersDelegate(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (CycleModel.EXTRA.equals(execution.getVariable(CycleModel.REMINDER))) {
            reminders.sendExtra(BusinessKeys.id(execution));
        } else {
            CycleModel.planReminder(execution, reminders.sendPlanned(BusinessKeys.id(execution)));
        }
    }
}
