package kr.smartwork.form;

import java.util.List;
import java.util.Map;

/**
 * Answers that passed the whole check.
 *
 * @param answers by field key, in the order of the form; numbers as BigDecimal, several choices as lists of codes
 * @param json the same as stored text
 */
public record CheckedAnswers(Map<String, Object> answers, String json, List<AnswerValue> values) {

    public CheckedAnswers {
        values = List.copyOf(values);
    }
}
