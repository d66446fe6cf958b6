package kr.smartwork.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** One pass over a submission: every field checked by its type, all broken rules collected. */
final class AnswerCheck {

    private static final int MOST_UNKNOWN_NAMED = 20;
    private static final int LONGEST_NAME_SHOWN = 60;

    private final FormSchema form;
    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final List<AnswerValue> values = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();

    AnswerCheck(FormSchema form) {
        this.form = form;
    }

    CheckedAnswers check(Map<String, ?> raw) {
        form.fields().forEach(field -> check(field, raw.get(field.key())));
        raw.keySet().stream()
                .filter(key -> form.field(key).isEmpty())
                .limit(MOST_UNKNOWN_NAMED)
                .forEach(this::refuseUnknown);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new CheckedAnswers(answers, AnswerJson.write(answers), values);
    }

    private void check(FormField field, @Nullable Object raw) {
        try {
            Object answer = answer(field, raw);
            if (answer != null) {
                answers.put(field.key(), answer);
                addValues(field, answer);
            } else if (field.required()) {
                throw refusal(field, "required");
            }
        } catch (InvalidInput refused) {
            errors.addAll(refused.errors());
        }
    }

    /** The canonical answer, or null if nothing was answered. */
    private static @Nullable Object answer(FormField field, @Nullable Object raw) {
        return switch (field.type()) {
            case EXPLANATION -> null;
            case TEXT, LONG_TEXT -> TextCheck.text(field, raw);
            case NUMBER -> NumberCheck.number(field, raw);
            case DATE -> DateCheck.date(field, raw);
            case CHECKBOX -> ChoiceCheck.box(field, raw);
            case RADIO, SELECT -> ChoiceCheck.one(field, raw);
            case CHECKLIST -> ChoiceCheck.several(field, raw);
        };
    }

    private void addValues(FormField field, Object answer) {
        if (field.personal()) {
            return;
        }
        if (answer instanceof BigDecimal number) {
            values.add(new AnswerValue(field.key(), 0, 0, number, null));
        } else if (answer instanceof Collection<?> codes) {
            codes.forEach(code -> addCode(field, code));
        } else if (field.choice() || field.type() == FormField.Type.CHECKBOX) {
            addCode(field, answer);
        }
    }

    private void addCode(FormField field, Object code) {
        int item = (int) values.stream()
                .filter(value -> value.field().equals(field.key()))
                .count();
        values.add(new AnswerValue(field.key(), 0, item, null, code.toString()));
    }

    private void refuseUnknown(String key) {
        String shown = key.length() > LONGEST_NAME_SHOWN ? key.substring(0, LONGEST_NAME_SHOWN) + "…" : key;
        errors.add(new FieldError(shown, "unknown-field", Text.of("form.error.unknown-field", shown)));
    }

    /** A broken rule at a field; its sentence has the key {@code form.error.<code>}. */
    static InvalidInput refusal(FormField field, String code, Object... args) {
        return InvalidInput.at(field.key(), code, Text.of("form.error." + code, args));
    }
}
