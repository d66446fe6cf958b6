package kr.smartwork.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a section of a page depends on besides what is typed into it: which of its questions are asked, what is computed,
 * what asks for a comment, which rows are due. A page says with each section in which state it shows it, so that only
 * sections in another one are sent again.
 */
final class PartState {

    private PartState() {}

    static String of(FilledForm form, int number) {
        StringBuilder state = new StringBuilder();
        List<Integer> shown = form.shown();
        state.append(shown.indexOf(number)).append('/').append(shown.size());
        if (form.shows(number)) {
            form.schema().sections().get(number).items().forEach(field -> state.append(of(form, field)));
        }
        return Integer.toHexString(state.toString().hashCode());
    }

    private static String of(FilledForm form, FormField field) {
        if (!form.asks(field)) {
            return "|-";
        }
        return switch (field.type()) {
            case CALCULATED -> "|=" + form.text(field) + form.unusual(field);
            case ROSTER -> "|" + rows(form, field);
            default -> "|" + form.unusual(field);
        };
    }

    private static @Nullable String rows(FilledForm form, FormField roster) {
        return form.rows(roster).stream()
                .map(row -> row.due(roster) ? "!" : ".")
                .reduce("", String::concat);
    }
}
