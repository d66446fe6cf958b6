package kr.smartwork.cycle;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor wrote on the review of a cycle; never changed.
 *
 * @param district code of the district it is about; null for the whole
 * @param districtName as it was called then; null for the whole
 * @param districtNameEn as it is called in English today, if it is
 */
public record ReviewComment(
        @Nullable String district,
        @Nullable String districtName,
        @Nullable String districtNameEn,
        String author,
        String text,
        Instant writtenAt) {

    /** The district's name in the reader's language, Korean where there is no other; null for the whole. */
    public @Nullable String districtName(Locale locale) {
        return districtNameEn == null || Locale.KOREAN.getLanguage().equals(locale.getLanguage())
                ? districtName
                : districtNameEn;
    }
}
