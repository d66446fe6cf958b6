package kr.smartwork.registry;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A public holiday.
 *
 * @param nameEn null when nobody entered one
 */
public record Holiday(LocalDate day, String name, @Nullable String nameEn) {

    /** In the reader's language, if it has that name. */
    public String name(Locale locale) {
        return nameEn != null && "en".equals(locale.getLanguage()) ? nameEn : name;
    }
}
