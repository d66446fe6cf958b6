package kr.smartwork.process;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** A shipped model breaks the rules: the application does not start, and says which line to look at. */
class BrokenModel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenModel(String fileName, ModelCheck check, MessageSource messages) {
        super("bpmn/" + fileName + " breaks the rules for models:"
                + check.findings().stream()
                        .map(finding -> "%n  line %d, %s [%s]: %s"
                                .formatted(
                                        finding.line(),
                                        finding.element(),
                                        finding.rule(),
                                        messages.getMessage(
                                                finding.text().key(),
                                                finding.text().args().toArray(),
                                                Locale.ENGLISH)))
                        .collect(Collectors.joining()));
    }
}
