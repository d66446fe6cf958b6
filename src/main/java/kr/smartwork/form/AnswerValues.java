package kr.smartwork.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Takes out of checked answers what figures read. */
final class AnswerValues {

    private final List<AnswerValue> values = new ArrayList<>();

    private AnswerValues() {}

    static List<AnswerValue> of(FormSchema form, Map<String, Object> answers) {
        AnswerValues all = new AnswerValues();
        form.fields().forEach(field -> all.add(field, field.key(), 0, answers.get(field.key())));
        return all.values;
    }

    private void add(FormField field, String name, int row, @org.jspecify.annotations.Nullable Object answer) {
        if (answer == null || field.personal()) {
            return;
        }
        if (field.type() == FormField.Type.ROSTER) {
            addRows(field, (Collection<?>) answer);
        } else if (answer instanceof BigDecimal number) {
            values.add(new AnswerValue(name, row, 0, number, null));
        } else if (answer instanceof Collection<?> codes && field.choice()) {
            int item = 0;
            for (Object code : codes) {
                values.add(new AnswerValue(name, row, item++, null, code.toString()));
            }
        } else if (field.choice() || field.type() == FormField.Type.CHECKBOX) {
            values.add(new AnswerValue(name, row, 0, null, answer.toString()));
        }
    }

    /** How many rows there are, and each cell under {@code roster.column}. */
    private void addRows(FormField roster, Collection<?> rows) {
        values.add(new AnswerValue(roster.key(), 0, 0, BigDecimal.valueOf(rows.size()), null));
        int number = 1;
        for (Object row : rows) {
            for (FormField column : roster.columns()) {
                add(column, roster.key() + "." + column.key(), number, ((Map<?, ?>) row).get(column.key()));
            }
            number++;
        }
    }
}
