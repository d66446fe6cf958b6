package kr.smartwork.form;

import java.util.List;
import java.util.Map;

/**
 * Answers that passed the whole check.
 *
 * @param answers by field key, in the order of the form; numbers as BigDecimal, several choices as lists of codes, rosters
 *     as lists of rows, comments on unusual numbers under {@code <key>__comment}
 * @param json the same as stored text
 * @param flagged rules of the form that the answers have met
 */
public record CheckedAnswers(
        Map<String, Object> answers, String json, List<AnswerValue> values, List<FlaggedRule> flagged) {

    /** Of a report without answers. */
    public static final CheckedAnswers NONE = new CheckedAnswers(Map.of(), "{}", List.of(), List.of());

    public CheckedAnswers {
        values = List.copyOf(values);
        flagged = List.copyOf(flagged);
    }
}
