package kr.smartwork.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.smartwork.form.FilledForm;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormSchema;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Answers as lines of plain text; questions that name a person are left out, and so are files. */
@Component
class AnswerLines {

    private final MessageSource messages;

    AnswerLines(MessageSource messages) {
        this.messages = messages;
    }

    /** Section by section, what was asked and answered. */
    List<String> of(FilledForm filled, Locale language) {
        List<String> lines = new ArrayList<>();
        for (int i : filled.shown()) {
            FormSchema.Section section = filled.schema().sections().get(i);
            for (FormField field : section.items()) {
                if (told(field) && filled.asks(field)) {
                    lines.add("- " + field.label(language) + ": " + words(filled, field, language));
                }
            }
        }
        return lines;
    }

    private static boolean told(FormField field) {
        return !field.personal() && field.type() != FormField.Type.EXPLANATION && field.type() != FormField.Type.FILE;
    }

    private String words(FilledForm filled, FormField field, Locale language) {
        if (!filled.answered(field)) {
            return say("form.none", language);
        }
        if (field.choice()) {
            return filled.chosen(field).stream()
                    .map(option -> option.label(language))
                    .collect(Collectors.joining(", "));
        }
        return switch (field.type()) {
            case ROSTER ->
                filled.rows(field).stream()
                        .map(row -> row(row, field, language))
                        .collect(Collectors.joining(" / "));
            case CHECKBOX -> say(filled.ticked(field) ? "form.yes" : "form.no", language);
            default -> field.numeric() ? number(filled, field, language) : filled.text(field);
        };
    }

    private String row(FilledForm row, FormField roster, Locale language) {
        return roster.columns().stream()
                .filter(column -> told(column) && row.answered(column))
                .map(column -> column.label(language) + " " + words(row, column, language))
                .collect(Collectors.joining(", "));
    }

    private String number(FilledForm filled, FormField field, Locale language) {
        String number = filled.number(field, language);
        String unit = field.unit(language);
        return unit == null ? number : messages.getMessage("form.number", new Object[] {number, unit}, language);
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
