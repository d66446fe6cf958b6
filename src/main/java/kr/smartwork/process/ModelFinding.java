package kr.smartwork.process;

import java.util.List;
import kr.smartwork.process.rules.Finding;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A place where a model breaks a rule, and what to do instead.
 *
 * @param rule stable code of the rule, such as {@code java-class}
 * @param element id of the nearest element that has one
 * @param line from 1; 0 when it concerns the whole file
 */
public record ModelFinding(String rule, Severity severity, @Nullable String element, int line, Text text) {

    /** An error refuses the model, a warning is advice. */
    public enum Severity {
        ERROR,
        WARNING
    }

    static ModelFinding of(Finding finding) {
        List<Object> args = finding.args();
        return new ModelFinding(
                finding.rule().code(),
                finding.rule().refuses() ? Severity.ERROR : Severity.WARNING,
                finding.element(),
                finding.line(),
                new Text("modeling.rule." + finding.rule().code(), args));
    }
}
