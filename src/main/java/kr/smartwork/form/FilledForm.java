package kr.smartwork.form;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kr.smartwork.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A form with answers, for showing: exactly what was typed stays typed, right or wrong.
 *
 * @param answers by field key, as typed or as stored
 */
public record FilledForm(FormSchema schema, Map<String, ?> answers, List<FieldError> errors) {

    public FilledForm {
        errors = List.copyOf(errors);
    }

    /**
     * An answer as a hidden field carries it.
     *
     * @param name begins with {@link FormSchema#PARAMETER}
     */
    public record Parameter(String name, String value) {}

    /** The answers as hidden fields; {@link FormSchema#typed} reads them back. */
    public List<Parameter> parameters() {
        return schema.fields().stream().flatMap(this::parameters).toList();
    }

    private Stream<Parameter> parameters(FormField field) {
        String name = FormSchema.PARAMETER + field.key();
        if (answers.get(field.key()) instanceof Collection<?> several) {
            return several.stream().map(value -> new Parameter(name, String.valueOf(value)));
        }
        return text(field).isEmpty() ? Stream.empty() : Stream.of(new Parameter(name, text(field)));
    }

    /** What stands in the field; empty when nothing was answered. */
    public String text(FormField field) {
        Object answer = answers.get(field.key());
        if (answer instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (answer instanceof Collection<?> several) {
            return several.isEmpty() ? "" : String.valueOf(several.iterator().next());
        }
        return answer == null ? "" : answer.toString();
    }

    /** A number with separators as the reader's language writes them; anything else as it was typed. */
    public String number(FormField field, Locale locale) {
        if (answers.get(field.key()) instanceof BigDecimal number) {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(field.digits());
            return format.format(number);
        }
        return text(field);
    }

    /** The option is chosen. */
    public boolean chosen(FormField field, FormField.Option option) {
        return codes(field).contains(option.code());
    }

    /** The box is ticked. */
    public boolean ticked(FormField field) {
        return ChoiceCheck.ticked(answers.get(field.key()));
    }

    /** The chosen options, in the order of the form. */
    public List<FormField.Option> chosen(FormField field) {
        return field.options().stream().filter(option -> chosen(field, option)).toList();
    }

    /** There is something to show. */
    public boolean answered(FormField field) {
        return field.type() == FormField.Type.CHECKBOX || !text(field).isBlank();
    }

    /** What is wrong with the field, or null. */
    public @Nullable FieldError error(FormField field) {
        return errors.stream()
                .filter(error -> error.field().equals(field.key()))
                .findFirst()
                .orElse(null);
    }

    /** What the question is called at which something is wrong; null for an answer the form does not ask for. */
    public @Nullable String label(FieldError error, Locale locale) {
        return schema.field(error.field()).map(field -> field.label(locale)).orElse(null);
    }

    private Collection<?> codes(FormField field) {
        Object answer = answers.get(field.key());
        if (answer instanceof Collection<?> several) {
            return several;
        }
        return answer == null ? List.of() : List.of(answer.toString());
    }
}
