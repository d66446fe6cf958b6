package kr.smartwork.form;

import static kr.smartwork.form.AnswerCheck.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Rows of the same questions. A row in which nothing was typed is none. */
final class RosterCheck {

    private RosterCheck() {}

    /** The rows with their valid answers, or null if there is none; errors at {@code roster.row.column}, rows from 0. */
    static @Nullable List<Map<String, Object>> rows(FormField roster, @Nullable Object raw, FormContext context) {
        if (raw == null || "".equals(raw)) {
            return enough(roster, List.of());
        }
        if (!(raw instanceof Collection<?> typed)) {
            throw refusal(roster, "not-rows");
        }
        if (typed.size() > roster.limits().most()) {
            throw refusal(roster, "too-many-rows", roster.limits().most(), typed.size());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        int number = 0;
        for (Object row : typed) {
            if (!(row instanceof Map<?, ?> cells)) {
                throw refusal(roster, "not-rows");
            }
            if (cells.values().stream().anyMatch(RosterCheck::typed)) {
                rows.add(row(roster, cells, roster.key() + "." + number + ".", context, errors));
            }
            number++;
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return enough(roster, rows);
    }

    private static boolean typed(@Nullable Object cell) {
        return cell instanceof Collection<?> several
                ? several.stream().anyMatch(RosterCheck::typed)
                : cell != null && !cell.toString().isBlank() && !Boolean.FALSE.equals(cell);
    }

    private static @Nullable List<Map<String, Object>> enough(FormField roster, List<Map<String, Object>> rows) {
        if (rows.size() < roster.limits().least()) {
            throw refusal(roster, "too-few-rows", roster.limits().least());
        }
        return rows.isEmpty() ? null : rows;
    }

    private static Map<String, Object> row(
            FormField roster, Map<?, ?> cells, String at, FormContext context, List<FieldError> errors) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (FormField column : roster.columns()) {
            try {
                Object answer = AnswerCheck.answer(column, cells.get(column.key()), context);
                if (answer != null) {
                    row.put(column.key(), answer);
                } else if (column.required()) {
                    throw refusal(column, "required");
                }
            } catch (InvalidInput refused) {
                refused.errors()
                        .forEach(error -> errors.add(new FieldError(at + error.field(), error.code(), error.text())));
            }
        }
        cells.keySet().stream()
                .filter(key -> roster.column(String.valueOf(key)).isEmpty())
                .findFirst()
                .ifPresent(key ->
                        errors.addAll(refusal(roster, "unknown-field", key).errors()));
        return row;
    }

    /** Whether a row was last done longer ago than the roster allows, or never. */
    static boolean anyDue(FormField roster, @Nullable Object rows, LocalDate today) {
        return rows instanceof Collection<?> several
                && several.stream().anyMatch(row -> due(roster, (Map<?, ?>) row, today));
    }

    /** Whether this row is due again. */
    static boolean due(FormField roster, Map<?, ?> row, LocalDate today) {
        Object day = roster.logic().dueColumn() == null
                ? today
                : row.get(roster.logic().dueColumn());
        return day == null
                || day instanceof String text
                        && LocalDate.parse(text)
                                .plusDays(roster.logic().dueDays())
                                .isBefore(today);
    }
}
