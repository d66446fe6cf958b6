package kr.smartwork.api;

import java.util.List;
import java.util.Locale;
import kr.smartwork.process.ModelCheck;
import kr.smartwork.process.ModelFinding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What the rules say about a model.
 *
 * @param ok whether it may be released
 */
record Checked(boolean ok, List<Found> findings) {

    /**
     * A place where a rule is broken.
     *
     * @param element id of the nearest element that has one
     * @param line from 1; 0 for the whole file
     */
    record Found(String rule, String severity, @Nullable String element, int line, String message) {}

    static Checked of(ModelCheck check, MessageSource messages, Locale language) {
        return new Checked(
                check.ok(),
                check.findings().stream()
                        .map(finding -> found(finding, messages, language))
                        .toList());
    }

    private static Found found(ModelFinding finding, MessageSource messages, Locale language) {
        String message =
                messages.getMessage(finding.text().key(), finding.text().args().toArray(), language);
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        return new Found(finding.rule(), severity, finding.element(), finding.line(), message);
    }
}
