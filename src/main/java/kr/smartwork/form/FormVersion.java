package kr.smartwork.form;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A published form: never changed, only followed by the next number.
 *
 * @param titleEn empty when there is none
 * @param note what this version changes and why; empty for a form that came with Smartwork
 * @param publishedBy name of who published it; empty for a form that came with Smartwork
 */
public record FormVersion(
        UUID id,
        String code,
        int number,
        FormSchema schema,
        String title,
        String titleEn,
        String note,
        String publishedBy,
        Instant publishedAt) {

    /** What the form is called in the reader's language. */
    public String title(Locale locale) {
        return Words.in(locale, title, titleEn.isEmpty() ? null : titleEn);
    }
}
