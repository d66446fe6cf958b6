package kr.smartwork.api.reports;

import java.time.OffsetDateTime;
import java.util.List;
import kr.smartwork.api.Moments;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.DecisionKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody, or a rule, decided.
 *
 * @param version number of the version it was about; 0 for none
 * @param by null for a rule or the cycle's own steps
 * @param questions those that a return is about
 */
record DecisionView(
        DecisionKind kind,
        int version,
        @Nullable String reason,
        @Nullable String by,
        OffsetDateTime at,
        List<Question> questions) {

    /**
     * A question that is to be corrected.
     *
     * @param sentence what is to be done about it; null when the reason says it all
     */
    record Question(String field, @Nullable String sentence) {}

    static DecisionView of(CaseFile.Decision decision) {
        return new DecisionView(
                decision.kind(),
                decision.version(),
                decision.reason(),
                decision.by(),
                Moments.of(decision.at()),
                decision.questions().stream()
                        .map(mark -> new Question(mark.field(), mark.sentence()))
                        .toList());
    }
}
