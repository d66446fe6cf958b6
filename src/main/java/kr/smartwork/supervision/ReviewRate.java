package kr.smartwork.supervision;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the reports of one district, team or facility type stand; the numbers mean what the lists of reports mean by the same
 * words. What was late may have been accepted: late, returned, missing and closed are counted apart.
 *
 * @param missing neither submitted nor returned
 * @param nothing submitted without answers: there was nothing to report
 * @param closed submitted without answers: closed on the day
 */
record ReviewRate(
        String code,
        String name,
        @Nullable String nameEn,
        int expected,
        int submitted,
        int late,
        int returned,
        int missing,
        int nothing,
        int closed,
        int extended,
        int flagged) {

    /** The name in the reader's language, Korean where there is no other. */
    public String name(Locale locale) {
        return nameEn != null && "en".equals(locale.getLanguage()) ? nameEn : name;
    }

    /** Per cent of those expected that are submitted; 0 when nothing is expected. */
    public int rate() {
        return expected == 0 ? 0 : Math.round(100f * submitted / expected);
    }
}
