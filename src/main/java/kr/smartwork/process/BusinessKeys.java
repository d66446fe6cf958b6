package kr.smartwork.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The business key of an instance is the id of its cycle, report or facility notice. */
final class BusinessKeys {

    private BusinessKeys() {}

    static UUID id(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
