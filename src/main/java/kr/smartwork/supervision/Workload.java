package kr.smartwork.supervision;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one member of staff has to do, counted within the reader's units.
 *
 * @param overdue open and past their due time
 * @param flagged open with something to look at
 * @param done finished today
 */
record Workload(
        String username,
        String name,
        String team,
        @Nullable String teamEn,
        int open,
        int overdue,
        int flagged,
        int done) {

    /** The team's name in the reader's language. */
    public String team(Locale locale) {
        return teamEn != null && "en".equals(locale.getLanguage()) ? teamEn : team;
    }
}
