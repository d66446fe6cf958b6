package kr.smartwork.process.release;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.smartwork.process.ModelChange;
import kr.smartwork.process.ModelFinding;
import kr.smartwork.process.ModelRules;
import kr.smartwork.shared.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes down what a second person saw, in the office's language: the words of the pages may change later. */
@Component
class Evidence {

    private final MessageSource messages;

    Evidence(MessageSource messages) {
        this.messages = messages;
    }

    /** A line for the rules, for each change and for each finding. */
    String of(Proposal proposal) {
        Stream<String> rules = Stream.of("rules " + ModelRules.VERSION + ", base " + proposal.base());
        List<String> changes = proposal.changes().stream().map(this::line).toList();
        List<String> findings =
                proposal.check().findings().stream().map(this::line).toList();
        return Stream.of(rules, changes.stream(), findings.stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private String line(ModelChange change) {
        return "%s %s [%s] %s: %s → %s"
                .formatted(
                        change.kind(),
                        change.name(),
                        change.element(),
                        say(change.what()),
                        say(change.before()),
                        say(change.after()));
    }

    private String line(ModelFinding finding) {
        return "%s %s, %d [%s]: %s"
                .formatted(finding.severity(), finding.rule(), finding.line(), finding.element(), say(finding.text()));
    }

    private String say(Text text) {
        return messages.getMessage(text.key(), text.args().toArray(), Locale.KOREAN);
    }
}
