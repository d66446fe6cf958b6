package kr.smartwork.process;

import java.util.List;

/** The result of checking a model. */
public record ModelCheck(List<ModelFinding> findings) {

    public ModelCheck {
        findings = List.copyOf(findings);
    }

    /** Whether it may be released: no error, at most advice. */
    public boolean ok() {
        return findings.stream().noneMatch(finding -> finding.severity() == ModelFinding.Severity.ERROR);
    }
}
