package kr.smartwork.form;

import static kr.smartwork.form.AnswerCheck.refusal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Options by their code, and ticked boxes. */
final class ChoiceCheck {

    private static final Set<String> TICKED = Set.of("true", "on", "1");
    private static final Set<String> NOT_TICKED = Set.of("false", "");

    private ChoiceCheck() {}

    /** Browsers send nothing for a box that is not ticked: that is an answer too. */
    static Boolean box(FormField field, @Nullable Object raw) {
        boolean ticked = ticked(raw);
        if (!ticked && raw != null && !NOT_TICKED.contains(raw.toString())) {
            throw refusal(field, "not-an-option");
        }
        if (!ticked && field.required()) {
            throw refusal(field, "required");
        }
        return ticked;
    }

    static boolean ticked(@Nullable Object raw) {
        return raw != null && TICKED.contains(raw.toString());
    }

    static @Nullable String one(FormField field, @Nullable Object raw) {
        if (raw == null || "".equals(raw)) {
            return null;
        }
        return code(field, raw);
    }

    /** Each chosen option once, in the order of the form; null when none is. */
    static @Nullable List<String> several(FormField field, @Nullable Object raw) {
        Collection<?> chosen = raw instanceof Collection<?> list ? list : raw == null ? List.of() : List.of(raw);
        Set<String> codes = new LinkedHashSet<>();
        for (Object code : chosen) {
            if (code == null) {
                throw refusal(field, "not-an-option");
            }
            if (!"".equals(code)) {
                codes.add(code(field, code));
            }
        }
        return codes.isEmpty() ? null : inOrder(field, codes);
    }

    private static List<String> inOrder(FormField field, Set<String> codes) {
        return field.options().stream()
                .map(FormField.Option::code)
                .filter(codes::contains)
                .toList();
    }

    private static String code(FormField field, Object raw) {
        return field.option(raw.toString())
                .map(FormField.Option::code)
                .orElseThrow(() -> refusal(field, "not-an-option"));
    }
}
