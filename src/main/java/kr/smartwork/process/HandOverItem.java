package kr.smartwork.process;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that moved in a hand-over, a line of its protocol.
 *
 * @param taskKind null for a responsibility
 * @param subject the facility or cycle of a task; the unit of a responsibility
 * @param type name of the facility type; null for all types
 */
public record HandOverItem(
        @Nullable TaskKind taskKind,
        String subject,
        @Nullable String subjectEn,
        @Nullable String cycle,
        @Nullable Instant dueAt,
        @Nullable String type,
        @Nullable String typeEn) {

    /** The subject in the reader's language. */
    public String subject(Locale locale) {
        return subjectEn != null && "en".equals(locale.getLanguage()) ? subjectEn : subject;
    }

    /** The type's name in the reader's language. */
    public @Nullable String type(Locale locale) {
        return typeEn != null && "en".equals(locale.getLanguage()) ? typeEn : type;
    }
}
