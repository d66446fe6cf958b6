package kr.smartwork.program;

import java.math.BigDecimal;
import java.util.List;
import kr.smartwork.form.AnswerValue;
import kr.smartwork.form.Severity;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * "When this field is at least n, or is this option, the answer needs a look."
 *
 * @param code stable name of the rule inside its program
 * @param field key of the form field
 * @param atLeast flags numbers from here on; null when {@code option} is set
 * @param option flags this chosen option; null when {@code atLeast} is set
 * @param label the rule in words, Korean
 * @param labelEn the rule in words, English
 */
public record FlagRule(
        String code,
        String field,
        @Nullable BigDecimal atLeast,
        @Nullable String option,
        Severity severity,
        String label,
        String labelEn) {

    public FlagRule {
        if ((atLeast == null) == (option == null)) {
            throw InvalidInput.at("definition.flags", "either-or", Text.of("cycle.program.either-or", code));
        }
    }

    /** Whether these answers are flagged by this rule. */
    public boolean flags(List<AnswerValue> values) {
        return values.stream().filter(value -> value.field().equals(field)).anyMatch(this::flags);
    }

    private boolean flags(AnswerValue value) {
        BigDecimal number = value.number();
        if (atLeast != null) {
            return number != null && number.compareTo(atLeast) >= 0;
        }
        return value.code() != null && value.code().equals(option);
    }
}
