package kr.smartwork.form;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stored answers as the reader's language writes them. */
final class AnswerWords {

    private AnswerWords() {}

    /** With separators, and no more decimals than the question takes. */
    static String number(BigDecimal number, FormField field, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(field.digits());
        return format.format(number);
    }

    /** In one line; null for rosters and files, which have none. */
    static @Nullable String of(Object answer, FormField field, Locale locale) {
        if (field.type() == FormField.Type.ROSTER || field.type() == FormField.Type.FILE) {
            return null;
        }
        if (answer instanceof BigDecimal number) {
            return number(number, field, locale);
        }
        Collection<?> codes = answer instanceof Collection<?> several ? several : List.of(answer.toString());
        String options = String.join(
                ", ",
                field.options().stream()
                        .filter(option -> codes.contains(option.code()))
                        .map(option -> option.label(locale))
                        .toList());
        return options.isEmpty() ? answer.toString() : options;
    }
}
