package kr.smartwork.registry;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody approves in the stead of a supervisor of the same unit (전결).
 *
 * @param fromDay the first day
 * @param toDay the last day
 * @param ended whether it was ended before
 */
public record ApprovalDelegation(
        UUID id,
        String unitName,
        @Nullable String unitNameEn,
        UUID delegatorId,
        String delegator,
        String deputy,
        LocalDate fromDay,
        LocalDate toDay,
        boolean ended) {

    /** The unit's name in the reader's language, Korean where there is no other. */
    public String unitName(Locale locale) {
        return unitNameEn == null || Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? unitName : unitNameEn;
    }

    /** Whether it holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return !ended && !day.isBefore(fromDay) && !day.isAfter(toDay);
    }
}
