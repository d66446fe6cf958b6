package kr.smartwork.inbox;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kr.smartwork.form.FilledForm;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormSchema;
import org.jspecify.annotations.Nullable;

/**
 * Answers beside earlier ones, question by question in the order of the form.
 *
 * @param before what they are compared with; null when there is nothing to compare with
 */
record Comparison(FilledForm now, @Nullable FilledForm before, List<Part> parts) {

    private static final List<Object> NOTHING = List.of("", false, List.of());

    static Comparison of(FilledForm now, @Nullable FilledForm before) {
        List<Part> parts = now.schema().sections().stream()
                .map(section -> new Part(section, rows(section, now, before)))
                .filter(part -> !part.rows().isEmpty())
                .toList();
        return new Comparison(now, before, parts);
    }

    /** How many answers are not as before. */
    public long changes() {
        return parts.stream()
                .flatMap(part -> part.rows().stream())
                .filter(Row::changed)
                .count();
    }

    private static List<Row> rows(FormSchema.Section section, FilledForm now, @Nullable FilledForm before) {
        return section.items().stream()
                .filter(field -> field.type() != FormField.Type.EXPLANATION)
                .map(field -> Row.of(field, now.answers(), before == null ? null : before.answers()))
                .toList();
    }

    /** A part of the form with its questions. */
    record Part(FormSchema.Section section, List<Row> rows) {}

    /**
     * A question.
     *
     * @param changed whether it is answered differently
     * @param difference how much a number has grown (or, negative, shrunk); null for anything but two different numbers
     */
    record Row(FormField field, boolean changed, @Nullable BigDecimal difference) {

        static Row of(FormField field, Map<String, ?> now, @Nullable Map<String, ?> before) {
            if (before == null) {
                return new Row(field, false, null);
            }
            Object is = meaning(now.get(field.key()));
            Object was = meaning(before.get(field.key()));
            boolean changed = !Objects.equals(is, was);
            if (changed && is instanceof BigDecimal number && was instanceof BigDecimal earlier) {
                return new Row(field, true, number.subtract(earlier));
            }
            return new Row(field, changed, null);
        }

        /** The difference with its sign, as the reader's language writes numbers. */
        public String difference(Locale locale) {
            if (difference == null) {
                return "";
            }
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            return (difference.signum() > 0 ? "+" : "−") + format.format(difference.abs());
        }

        /** 1.0 and 1 are one number; nothing, an empty text and a box not ticked are one answer. */
        private static @Nullable Object meaning(@Nullable Object answer) {
            if (answer instanceof BigDecimal number) {
                return number.stripTrailingZeros();
            }
            return NOTHING.stream().anyMatch(nothing -> nothing.equals(answer)) ? null : answer;
        }
    }
}
