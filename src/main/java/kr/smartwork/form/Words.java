package kr.smartwork.form;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a question says, Korean and where given English.
 *
 * @param label the question; for an explanation its text
 * @param help below the label, or null
 * @param unit after the number, or null
 * @param low what the lowest step of a scale means, or null
 * @param high what the highest step of a scale means, or null
 */
public record Words(
        String label,
        @Nullable String labelEn,
        @Nullable String help,
        @Nullable String helpEn,
        @Nullable String unit,
        @Nullable String unitEn,
        @Nullable String low,
        @Nullable String lowEn,
        @Nullable String high,
        @Nullable String highEn) {

    static String in(Locale locale, String korean, @Nullable String english) {
        return "en".equals(locale.getLanguage()) && english != null ? english : korean;
    }

    static @Nullable String find(Locale locale, @Nullable String korean, @Nullable String english) {
        return korean == null ? null : in(locale, korean, english);
    }
}
