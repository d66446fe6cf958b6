package kr.smartwork.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form, or an explanation between questions.
 *
 * @param key what the answer is stored under; an explanation has a made-up one
 * @param label Korean; for an explanation its text
 * @param description help below the label, or null
 * @param digits decimal places a number may have, 0 to 6
 * @param pattern regular expression that must be found in the text, or null
 * @param options what can be chosen, empty for other types
 * @param figures what is computed from the answers when a milestone freezes them
 * @param personal names a person: kept out of figures and exports
 */
public record FormField(
        String key,
        Type type,
        String label,
        @Nullable String labelEn,
        @Nullable String description,
        @Nullable String descriptionEn,
        boolean required,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        int digits,
        int minLength,
        int maxLength,
        @Nullable String pattern,
        @Nullable String unit,
        @Nullable String unitEn,
        List<Option> options,
        Set<Figure> figures,
        boolean personal) {

    public FormField {
        options = List.copyOf(options);
        figures = Set.copyOf(figures);
    }

    /** How a question is asked. */
    public enum Type {
        /** Text between questions; never answered. */
        EXPLANATION,
        /** One line. */
        TEXT,
        /** Several lines. */
        LONG_TEXT,
        NUMBER,
        /** Ticked is {@code true}, not ticked is {@code false}; when required it has to be ticked. */
        CHECKBOX,
        /** One of few, all visible. */
        RADIO,
        /** One of many, in a list. */
        SELECT,
        /** Several of the options. */
        CHECKLIST,
        /** A calendar day. */
        DATE
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
            return inLanguage(locale, label, labelEn);
        }
    }

    /** The label in the reader's language, Korean where there is no other. */
    public String label(Locale locale) {
        return inLanguage(locale, label, labelEn);
    }

    /** The help in the reader's language, or null. */
    public @Nullable String description(Locale locale) {
        return description == null ? null : inLanguage(locale, description, descriptionEn);
    }

    /** The unit in the reader's language, or null. */
    public @Nullable String unit(Locale locale) {
        return unit == null ? null : inLanguage(locale, unit, unitEn);
    }

    /** The option of this code. */
    public Optional<Option> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /** One option has to be chosen from {@link #options}, or several. */
    public boolean choice() {
        return type == Type.RADIO || type == Type.SELECT || type == Type.CHECKLIST;
    }

    static String inLanguage(Locale locale, String korean, @Nullable String english) {
        return "en".equals(locale.getLanguage()) && english != null ? english : korean;
    }
}
