package kr.smartwork.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.smartwork.form.feel.Formula;
import org.jspecify.annotations.Nullable;

/**
 * How a question depends on others, and what about its answer is remarked.
 *
 * @param hidden the question is not asked while this holds; null for always asked
 * @param value what a calculated value is; null for a question
 * @param initial what stands in the field at first, or null
 * @param usualMin a number below asks for a comment; null for none
 * @param usualMax a number above asks for a comment; null for none
 * @param changePercent a number that differs by more than this from the last cycle's, unless that was 0, asks for a comment; null
 *     for none
 * @param dueColumn column of a roster with the day a row was last done; null for none
 * @param dueDays days after which a row is due again; 0 for none
 */
public record Logic(
        @Nullable Formula hidden,
        @Nullable Formula value,
        @Nullable String initial,
        @Nullable BigDecimal usualMin,
        @Nullable BigDecimal usualMax,
        @Nullable BigDecimal changePercent,
        @Nullable String dueColumn,
        int dueDays,
        List<Check> checks,
        List<Attention> attentions) {

    /** Nothing depends on anything. */
    static final Logic NONE = new Logic(null, null, null, null, null, null, null, 0, List.of(), List.of());

    public Logic {
        checks = List.copyOf(checks);
        attentions = List.copyOf(attentions);
    }

    /**
     * A rule across questions: an answer that breaks it is refused.
     *
     * @param holds what has to hold; a missing answer breaks nothing
     * @param message what is said when it does not
     */
    public record Check(Formula holds, String message, @Nullable String messageEn) {

        /** The sentence in the reader's language. */
        public String message(Locale locale) {
            return Words.in(locale, message, messageEn);
        }
    }

    /**
     * A rule that makes an answer need a look.
     *
     * @param code {@code <question>.<number>}, stable inside a version of the form
     * @param label the rule in words
     */
    public record Attention(String code, Formula when, Severity severity, String label, @Nullable String labelEn) {}

    /** Whether an unusual number asks for a comment. */
    public boolean mayNeedComment() {
        return usualMin != null || usualMax != null || changePercent != null;
    }

    /** Every formula. */
    Stream<Formula> formulas() {
        Stream<Formula> single = Stream.of(hidden, value).flatMap(Stream::ofNullable);
        Stream<Formula> several = Stream.concat(
                checks.stream().map(Check::holds), attentions.stream().map(Attention::when));
        return Stream.concat(single, several);
    }
}
