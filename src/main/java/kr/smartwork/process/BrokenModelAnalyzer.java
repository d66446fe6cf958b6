package kr.smartwork.process;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says a {@link BrokenModel} as a sentence instead of a stack trace. Registered in {@code spring.factories}. */
class BrokenModelAnalyzer extends AbstractFailureAnalyzer<BrokenModel> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BrokenModel cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Correct the model at the lines named above and start again.", cause);
    }
}
