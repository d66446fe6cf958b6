package kr.smartwork.registry.staffing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An absence as it is listed.
 *
 * @param team the unit of who is absent
 * @param from the first day
 * @param until the last day
 * @param worker who does the work today, which may be the substitute's substitute; null on other days, and when nobody does
 * @param ended whether somebody has ended it before its time
 */
public record PlannedAbsence(
        UUID id,
        UUID staffId,
        String username,
        String name,
        String team,
        @Nullable String teamEn,
        String orgPath,
        String substitute,
        LocalDate from,
        LocalDate until,
        State state,
        @Nullable String worker,
        boolean ended) {

    /** Where it stands today. */
    public enum State {
        RUNNING,
        PLANNED,
        OVER
    }

    /** The unit's name in the reader's language. */
    public String team(Locale locale) {
        return teamEn != null && "en".equals(locale.getLanguage()) ? teamEn : team;
    }

    /** It can still be ended. */
    public boolean open() {
        return state != State.OVER;
    }
}
