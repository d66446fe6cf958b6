package kr.smartwork.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form, a calculated value, or an explanation between questions.
 *
 * @param key what the answer is stored under; a column of a roster has its own, unique inside the roster; an explanation has
 *     a made-up one
 * @param options what can be chosen, empty for other types
 * @param figures what is computed from the answers when a milestone freezes them
 * @param personal names a person: kept out of figures and exports
 * @param columns what each row of a roster asks, empty for other types
 */
public record FormField(
        String key,
        Type type,
        Words words,
        Limits limits,
        Logic logic,
        List<Option> options,
        Set<Figure> figures,
        boolean personal,
        List<FormField> columns) {

    public FormField {
        options = List.copyOf(options);
        figures = Set.copyOf(figures);
        columns = List.copyOf(columns);
    }

    /** How a question is asked. */
    public enum Type {
        /** Text between questions; never answered. */
        EXPLANATION,
        /** One line. */
        TEXT,
        /** Several lines. */
        LONG_TEXT,
        /** A telephone number in Korea, stored with hyphens. */
        PHONE,
        NUMBER,
        /** A whole number from few, all visible. */
        SCALE,
        /** Ticked is {@code true}, not ticked is {@code false}; when required it has to be ticked. */
        CHECKBOX,
        /** Yes or no, neither chosen at first. */
        YES_NO,
        /** One of few, all visible. */
        RADIO,
        /** One of many, in a list. */
        SELECT,
        /** Several of the options. */
        CHECKLIST,
        /** A calendar day. */
        DATE,
        /** A time of day. */
        TIME,
        /** Photos or documents, stored by their ids. */
        FILE,
        /** Rows of the same questions, such as one per employee. */
        ROSTER,
        /** Computed from other answers; never typed. */
        CALCULATED
    }

    /** What is computed from the answers to a question. */
    public enum Figure {
        /** Total of a number. */
        SUM,
        /** Average of a number over the answers. */
        MEAN,
        /** How many answered it. */
        COUNT,
        /** Part of the answers that chose each option, or ticked the box. */
        SHARE,
        /** How many chose each option. */
        DISTRIBUTION
    }

    /** One thing to choose; the code is stored. */
    public record Option(String code, String label, @Nullable String labelEn) {

        /** The label in the reader's language, Korean where there is no other. */
        public String label(Locale locale) {
            return Words.in(locale, label, labelEn);
        }
    }

    /** The label, Korean. */
    public String label() {
        return words.label();
    }

    /** The label in the reader's language, Korean where there is no other. */
    public String label(Locale locale) {
        return Words.in(locale, words.label(), words.labelEn());
    }

    /** The help in the reader's language, or null. */
    public @Nullable String description(Locale locale) {
        return Words.find(locale, words.help(), words.helpEn());
    }

    /** The unit, Korean, or null. */
    public @Nullable String unit() {
        return words.unit();
    }

    /** The unit in English, or null. */
    public @Nullable String unitEn() {
        return words.unitEn();
    }

    /** The unit in the reader's language, or null. */
    public @Nullable String unit(Locale locale) {
        return Words.find(locale, words.unit(), words.unitEn());
    }

    /** What the lowest step of a scale means, or null. */
    public @Nullable String low(Locale locale) {
        return Words.find(locale, words.low(), words.lowEn());
    }

    /** What the highest step of a scale means, or null. */
    public @Nullable String high(Locale locale) {
        return Words.find(locale, words.high(), words.highEn());
    }

    /** Whether it has to be answered wherever it is asked. */
    public boolean required() {
        return limits.required();
    }

    /** The smallest number, or null. */
    public @Nullable BigDecimal min() {
        return limits.min();
    }

    /** The largest number, or null. */
    public @Nullable BigDecimal max() {
        return limits.max();
    }

    /** Decimal places that a number may have. */
    public int digits() {
        return limits.digits();
    }

    /** The option of this code. */
    public Optional<Option> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /** The column of this key. */
    public Optional<FormField> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    /** One option has to be chosen from {@link #options}, or several. */
    public boolean choice() {
        return type == Type.RADIO || type == Type.SELECT || type == Type.CHECKLIST || type == Type.YES_NO;
    }

    /** Its answer, or what is computed, is a number. */
    public boolean numeric() {
        return type == Type.NUMBER || type == Type.SCALE || type == Type.CALCULATED;
    }

    /** It is answered: not an explanation, not a calculated value. */
    public boolean asked() {
        return type != Type.EXPLANATION && type != Type.CALCULATED;
    }
}
