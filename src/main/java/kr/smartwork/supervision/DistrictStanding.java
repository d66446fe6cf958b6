package kr.smartwork.supervision;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the reports of one district stand; its English name is today's, the others are frozen. */
record DistrictStanding(String code, String name, @Nullable String nameEn, Standing standing) {

    /** The name in the reader's language, Korean where there is no other. */
    public String name(Locale locale) {
        return nameEn == null || Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? name : nameEn;
    }
}
