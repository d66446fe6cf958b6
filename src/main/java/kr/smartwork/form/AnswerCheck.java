package kr.smartwork.form;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** One answer, checked by the type of its question. */
final class AnswerCheck {

    private AnswerCheck() {}

    /**
     * The canonical answer, or null if nothing was answered.
     *
     * @throws InvalidInput if it breaks a rule of the question
     */
    static @Nullable Object answer(FormField field, @Nullable Object raw, FormContext context) {
        return switch (field.type()) {
            case EXPLANATION, CALCULATED -> null;
            case TEXT, LONG_TEXT -> TextCheck.text(field, raw);
            case PHONE -> PhoneCheck.phone(field, raw);
            case NUMBER, SCALE -> NumberCheck.number(field, raw);
            case DATE -> DateCheck.date(field, raw);
            case TIME -> TimeCheck.time(field, raw);
            case CHECKBOX -> ChoiceCheck.box(field, raw);
            case RADIO, SELECT, YES_NO -> ChoiceCheck.one(field, raw);
            case CHECKLIST -> ChoiceCheck.several(field, raw);
            case FILE -> files(field, raw, context);
            case ROSTER -> RosterCheck.rows(field, raw, context);
        };
    }

    /** Files are uploaded before; an answer names those of its own report. */
    private static @Nullable List<String> files(FormField field, @Nullable Object raw, FormContext context) {
        Collection<?> named = raw instanceof Collection<?> list ? list : raw == null ? List.of() : List.of(raw);
        Set<String> ids = new LinkedHashSet<>();
        for (Object id : named) {
            String text = String.valueOf(id);
            if (!text.isEmpty() && !context.files().contains(text)) {
                throw refusal(field, "unknown-file");
            }
            if (!text.isEmpty()) {
                ids.add(text);
            }
        }
        if (ids.size() > field.limits().most()) {
            throw refusal(field, "too-many-files", field.limits().most());
        }
        return ids.isEmpty() ? null : List.copyOf(ids);
    }

    /** A broken rule at a field; its sentence has the key {@code form.error.<code>}. */
    static InvalidInput refusal(FormField field, String code, Object... args) {
        return InvalidInput.at(field.key(), code, Text.of("form.error." + code, args));
    }
}
