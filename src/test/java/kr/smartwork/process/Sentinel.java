package kr.smartwork.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidator;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidatorContext;

/** What a hostile model tries to reach. As soon as its code runs in any way, it has been touched. */
public class Sentinel implements JavaDelegate, ExecutionListener, TaskListener, FormFieldValidator {

    private static volatile boolean touched;

    public Sentinel() {
        touch();
    }

    public static String touch() {
        touched = true;
        return "touched";
    }

    static boolean touched() {
        return touched;
    }

    static void reset() {
        touched = false;
    }

    @Override
    public void execute(DelegateExecution execution) {
        touch();
    }

    @Override
    public void notify(DelegateExecution execution) {
        touch();
    }

    @Override
    public void notify(DelegateTask task) {
        touch();
    }

    @Override
    public boolean validate(Object submitted, FormFieldValidatorContext context) {
        return touched;
    }
}
