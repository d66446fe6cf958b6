package kr.smartwork.respond;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormSchema;
import kr.smartwork.report.EarlierAnswers;
import org.jspecify.annotations.Nullable;

/** The last cycle's answers, taken over. Files belong to their own report, and comments to their own numbers. */
final class Prefill {

    private Prefill() {}

    /** What was typed stays; questions that are asked as they were then get the answer of then. */
    static Map<String, Object> of(FormSchema form, EarlierAnswers.Earlier last, Map<String, Object> typed) {
        Map<String, Object> answers = new LinkedHashMap<>();
        last.answers().forEach((key, answer) -> form.field(key)
                .filter(field -> field.asked() && field.type() != FormField.Type.FILE)
                .filter(field -> last.form()
                        .field(form.formerKeys().getOrDefault(key, key))
                        .or(() -> last.form().field(key))
                        .filter(then -> then.type() == field.type())
                        .isPresent())
                .ifPresent(field -> answers.put(key, answer)));
        typed.forEach((key, value) -> {
            if (typed(value)) {
                answers.put(key, value);
            }
        });
        return answers;
    }

    private static boolean typed(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().anyMatch(Prefill::typed);
        }
        if (value instanceof Map<?, ?> row) {
            return row.values().stream().anyMatch(Prefill::typed);
        }
        return value != null && !value.toString().isBlank();
    }
}
