package kr.smartwork.form.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.feel.Formula;
import kr.smartwork.form.feel.Node;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a form as XLSForm: sheets {@code survey}, {@code choices}, {@code settings}. */
final class XlsFormWriter {

    private static final List<String> SURVEY = List.of(
            "type",
            "name",
            "label::Korean (ko)",
            "label::English (en)",
            "hint::Korean (ko)",
            "hint::English (en)",
            "required",
            "relevant",
            "constraint",
            "constraint_message::Korean (ko)",
            "constraint_message::English (en)",
            "calculation",
            "appearance",
            "parameters",
            "default");
    private static final Map<FormField.Type, String> TYPES = Map.ofEntries(
            Map.entry(FormField.Type.EXPLANATION, "note"),
            Map.entry(FormField.Type.TEXT, "text"),
            Map.entry(FormField.Type.LONG_TEXT, "text"),
            Map.entry(FormField.Type.PHONE, "text"),
            Map.entry(FormField.Type.SCALE, "range"),
            Map.entry(FormField.Type.CHECKBOX, "acknowledge"),
            Map.entry(FormField.Type.DATE, "date"),
            Map.entry(FormField.Type.TIME, "time"),
            Map.entry(FormField.Type.FILE, "file"),
            Map.entry(FormField.Type.CALCULATED, "calculate"));

    private final FormSchema form;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(bytes, "Smartwork", "1.0");
    private final Worksheet survey = book.newWorksheet("survey");
    private final Worksheet choices = book.newWorksheet("choices");
    private int row = 1;
    private int choiceRow = 1;
    private int notes;

    XlsFormWriter(FormSchema form) {
        this.form = form;
    }

    byte[] write(String id, String title) {
        for (int i = 0; i < SURVEY.size(); i++) {
            survey.value(0, i, SURVEY.get(i));
        }
        List<String> columns = List.of("list_name", "name", "label::Korean (ko)", "label::English (en)");
        for (int i = 0; i < columns.size(); i++) {
            choices.value(0, i, columns.get(i));
        }
        int number = 0;
        for (FormSchema.Section section : form.sections()) {
            section(section, ++number);
        }
        Worksheet settings = book.newWorksheet("settings");
        List<String> headings = List.of("form_title", "form_id", "default_language");
        List<String> values = List.of(title, id, "Korean (ko)");
        for (int i = 0; i < headings.size(); i++) {
            settings.value(0, i, headings.get(i));
            SafeCells.text(settings, 1, i, values.get(i));
        }
        try {
            book.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void section(FormSchema.Section section, int number) {
        boolean group = section.label() != null;
        if (group) {
            cell("type", "begin_group");
            cell("name", "section_" + number);
            cell("label::Korean (ko)", section.label());
            cell("label::English (en)", section.labelEn());
            cell("relevant", shown(section.hidden()));
            row++;
        }
        section.items().forEach(this::item);
        if (group) {
            cell("type", "end_group");
            row++;
        }
    }

    private void item(FormField field) {
        if (field.type() != FormField.Type.ROSTER) {
            question(field);
            return;
        }
        cell("type", "begin_repeat");
        cell("name", field.key());
        words(field);
        row++;
        field.columns().forEach(this::question);
        cell("type", "end_repeat");
        row++;
    }

    private void question(FormField field) {
        cell("type", type(field));
        cell("name", field.type() == FormField.Type.EXPLANATION ? "note_" + ++notes : field.key());
        words(field);
        cell("required", field.required() ? "yes" : null);
        cell("relevant", shown(field.logic().hidden()));
        constraint(field);
        cell(
                "calculation",
                field.logic().value() == null ? null : xls(field.logic().value()));
        cell("appearance", field.type() == FormField.Type.LONG_TEXT ? "multiline" : null);
        cell("default", field.logic().initial());
        if (field.type() == FormField.Type.SCALE) {
            cell("parameters", "start=" + field.min() + " end=" + field.max() + " step=1");
        }
        row++;
    }

    private void words(FormField field) {
        cell("label::Korean (ko)", field.label());
        cell("label::English (en)", field.words().labelEn());
        cell("hint::Korean (ko)", field.words().help());
        cell("hint::English (en)", field.words().helpEn());
    }

    private String type(FormField field) {
        if (field.type() == FormField.Type.NUMBER) {
            return field.digits() == 0 ? "integer" : "decimal";
        }
        if (!field.choice()) {
            return TYPES.getOrDefault(field.type(), "text");
        }
        for (FormField.Option option : field.options()) {
            SafeCells.text(choices, choiceRow, 0, field.key());
            SafeCells.text(choices, choiceRow, 1, option.code());
            SafeCells.text(choices, choiceRow, 2, option.label());
            if (option.labelEn() != null) {
                SafeCells.text(choices, choiceRow, 3, option.labelEn());
            }
            choiceRow++;
        }
        return (field.type() == FormField.Type.CHECKLIST ? "select_multiple " : "select_one ") + field.key();
    }

    private void constraint(FormField field) {
        List<String> parts = new ArrayList<>();
        bound(parts, ">=", field.type() == FormField.Type.NUMBER ? field.min() : null);
        bound(parts, "<=", field.type() == FormField.Type.NUMBER ? field.max() : null);
        if (parts.isEmpty() && !field.logic().checks().isEmpty()) {
            var check = field.logic().checks().get(0);
            cell("constraint", xls(check.holds()));
            cell("constraint_message::Korean (ko)", check.message());
            cell("constraint_message::English (en)", check.messageEn());
        } else {
            cell("constraint", parts.isEmpty() ? null : String.join(" and ", parts));
        }
    }

    private static void bound(List<String> parts, String sign, @Nullable BigDecimal bound) {
        if (bound != null) {
            parts.add(". " + sign + " " + bound.toPlainString());
        }
    }

    private static @Nullable String shown(@Nullable Formula hidden) {
        if (hidden == null) {
            return null;
        }
        return hidden.tree() instanceof Node.Choice choice
                        && choice.then() instanceof Node.Constant then
                        && Boolean.FALSE.equals(then.value())
                ? XlsText.of(choice.condition())
                : null;
    }

    private static @Nullable String xls(Formula formula) {
        return XlsText.of(formula.tree());
    }

    private void cell(String column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            SafeCells.text(survey, row, SURVEY.indexOf(column), text);
        }
    }
}
