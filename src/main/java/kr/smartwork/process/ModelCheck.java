package kr.smartwork.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The result of checking a model. */
public record ModelCheck(List<ModelFinding> findings) {

    /** What is broken like this could not be opened in the editor again. */
    private static final Set<String> UNREADABLE = Set.of(
            "empty",
            "too-large",
            "encoding",
            "doctype",
            "unreadable",
            "too-many-elements",
            "too-deep",
            "processing-instruction");

    public ModelCheck {
        findings = List.copyOf(findings);
    }

    /** Whether it may be released: no error, at most advice. */
    public boolean ok() {
        return findings.stream().noneMatch(finding -> finding.severity() == ModelFinding.Severity.ERROR);
    }

    /** Why it cannot even be kept as a draft; empty when it can, however wrong it may be. */
    public Optional<ModelFinding> unreadable() {
        return findings.stream()
                .filter(finding -> UNREADABLE.contains(finding.rule()))
                .findFirst();
    }
}
