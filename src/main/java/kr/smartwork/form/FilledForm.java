package kr.smartwork.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A form with answers, for showing: exactly what was typed stays typed, right or wrong.
 *
 * @param answers by field key, as typed or as stored; of one row when this is a row of a roster
 * @param evaluation what the form makes of them
 * @param prefix before the keys in names and ids: empty, or {@code roster.row.} in a row of a roster
 */
public record FilledForm(
        FormSchema schema,
        Map<String, ?> answers,
        List<FieldError> errors,
        Evaluation evaluation,
        FormContext context,
        String prefix) {

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
        return schema.fields().stream()
                .flatMap(field -> parameters(field).stream())
                .toList();
    }

    /** One answer and its comment as hidden fields: a page keeps with them what it does not ask at the moment. */
    public List<Parameter> parameters(FormField field) {
        List<Parameter> parameters = new ArrayList<>();
        if (field.asked()) {
            parameters.addAll(typed(field).toList());
        }
        if (!comment(field).isEmpty()) {
            parameters.add(new Parameter(commentName(field), comment(field)));
        }
        return parameters;
    }

    private Stream<Parameter> typed(FormField field) {
        if (field.type() == FormField.Type.ROSTER) {
            return rows(field).stream().flatMap(row -> field.columns().stream().flatMap(row::typed));
        }
        String name = name(field);
        if (answers.get(field.key()) instanceof Collection<?> several) {
            return several.stream().map(value -> new Parameter(name, String.valueOf(value)));
        }
        return text(field).isEmpty() ? Stream.empty() : Stream.of(new Parameter(name, text(field)));
    }

    /** The name of the question's input. */
    public String name(FormField field) {
        return FormSchema.PARAMETER + prefix + field.key();
    }

    /** The id of the question's first input, which errors link to. */
    public String id(FormField field) {
        return "q-" + prefix + field.key();
    }

    /** The question is asked: nothing says that it does not apply. */
    public boolean asks(FormField field) {
        return !prefix.isEmpty() || evaluation.asks(field);
    }

    /** The section of this number, from 0, is shown. */
    public boolean shows(int section) {
        return evaluation.shows(section);
    }

    /** The numbers of the sections that are shown, from 0, in their order. */
    public List<Integer> shown() {
        return IntStream.range(0, schema.sections().size())
                .filter(this::shows)
                .boxed()
                .toList();
    }

    /** The same with everything that is wrong with it. */
    public FilledForm judged() {
        return new FilledForm(schema, answers, evaluation.errors(), evaluation, context, prefix);
    }

    /** In which state this section is; see {@link #changed}. */
    public String state(int section) {
        return PartState.of(this, section);
    }

    /**
     * The sections that are not as the page shows them.
     *
     * @param shown what the page's sections say of themselves: number, colon, {@link #state}
     */
    public List<Integer> changed(Collection<String> shown) {
        return IntStream.range(0, schema.sections().size())
                .filter(number -> !shown.contains(number + ":" + state(number)))
                .boxed()
                .toList();
    }

    /** What stands in the field; empty when nothing was answered. */
    public String text(FormField field) {
        Object answer = answer(field);
        if (answer instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (answer instanceof Collection<?> several) {
            return several.isEmpty() ? "" : String.valueOf(several.iterator().next());
        }
        return answer == null ? "" : answer.toString();
    }

    private @Nullable Object answer(FormField field) {
        Object typed = answers.get(field.key());
        if (field.type() == FormField.Type.CALCULATED && prefix.isEmpty() && evaluation.value(field) != null) {
            return evaluation.value(field);
        }
        return typed == null && !answers.containsKey(field.key()) && answers.isEmpty()
                ? field.logic().initial()
                : typed;
    }

    /** A number with separators as the reader's language writes them; anything else as it was typed. */
    public String number(FormField field, Locale locale) {
        if (answer(field) instanceof BigDecimal number) {
            return AnswerWords.number(number, field, locale);
        }
        return text(field);
    }

    /** The option is chosen. */
    public boolean chosen(FormField field, FormField.Option option) {
        return codes(field).contains(option.code());
    }

    /** The box is ticked. */
    public boolean ticked(FormField field) {
        return ChoiceCheck.ticked(answer(field));
    }

    /** The chosen options, in the order of the form. */
    public List<FormField.Option> chosen(FormField field) {
        return field.options().stream().filter(option -> chosen(field, option)).toList();
    }

    /** The steps of a scale. */
    public List<String> steps(FormField field) {
        List<String> steps = new ArrayList<>();
        int last = field.max() == null ? 0 : field.max().intValue();
        for (int step = field.min() == null ? 1 : field.min().intValue(); step <= last; step++) {
            steps.add(Integer.toString(step));
        }
        return steps;
    }

    /** The rows of a roster, each like a small form of its columns. */
    public List<FilledForm> rows(FormField roster) {
        if (!(answers.get(roster.key()) instanceof Collection<?> typed)) {
            return List.of();
        }
        List<FilledForm> rows = new ArrayList<>();
        for (Object row : typed) {
            if (row instanceof Map<?, ?> cells) {
                @SuppressWarnings("unchecked")
                Map<String, ?> named = (Map<String, ?>) cells;
                rows.add(row(roster, named, rows.size()));
            }
        }
        return rows;
    }

    /** An empty row of a roster, for a page to add. */
    public FilledForm emptyRow(FormField roster, int number) {
        return row(roster, Map.of(), number);
    }

    private FilledForm row(FormField roster, Map<String, ?> cells, int number) {
        String start = roster.key() + "." + number + ".";
        List<FieldError> inRow = errors.stream()
                .filter(error -> error.field().startsWith(start))
                .map(error -> new FieldError(error.field().substring(start.length()), error.code(), error.text()))
                .toList();
        return new FilledForm(schema, cells, inRow, evaluation, context, start);
    }

    /** Whether this, a row of the roster, is due again. */
    public boolean due(FormField roster) {
        return roster.logic().dueColumn() != null
                && !text(roster.column(roster.logic().dueColumn()).orElseThrow())
                        .isEmpty()
                && evaluationDue(roster);
    }

    private boolean evaluationDue(FormField roster) {
        try {
            return !LocalDate.EPOCH.equals(context.today()) && RosterCheck.due(roster, answers, context.today());
        } catch (java.time.DateTimeException notADay) {
            return false;
        }
    }

    /** Why the number asks for a comment, or null. */
    public @Nullable Text unusual(FormField field) {
        return prefix.isEmpty() ? evaluation.unusual().get(field.key()) : null;
    }

    /** The comment on an unusual number; empty when there is none. */
    public String comment(FormField field) {
        Object comment = prefix.isEmpty() ? answers.get(commentKey(field)) : null;
        return comment == null ? "" : comment.toString();
    }

    /** The name of the comment's input. */
    public String commentName(FormField field) {
        return FormSchema.PARAMETER + commentKey(field);
    }

    private static String commentKey(FormField field) {
        return FormSchema.commentOn(field).key();
    }

    /** The answer of the last cycle in words, or null when there is none to show beside the question. */
    public @Nullable String last(FormField field, Locale locale) {
        Object last = prefix.isEmpty() ? context.last().get(field.key()) : null;
        return last == null ? null : AnswerWords.of(last, field, locale);
    }

    /** There is something to show. */
    public boolean answered(FormField field) {
        return field.type() == FormField.Type.CHECKBOX
                || field.type() == FormField.Type.ROSTER && !rows(field).isEmpty()
                || !text(field).isBlank();
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
        String withoutRow = error.field().replaceFirst("\\.\\d+\\.", ".");
        return schema.field(withoutRow).map(field -> field.label(locale)).orElse(null);
    }

    private Collection<?> codes(FormField field) {
        Object answer = answer(field);
        if (answer instanceof Collection<?> several) {
            return several;
        }
        return answer == null ? List.of() : List.of(answer.toString());
    }
}
