package kr.smartwork.registry;

import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the facility list; blank counts as not asked for.
 *
 * @param text part of the name or beginning of the code
 * @param type code of a facility type
 * @param orgUnit code of an org unit; means the unit and everything below it
 * @param cursor {@link FacilityPage#next()} of the page before
 * @param limit rows per page, 1 to 200
 */
public record FacilitySearch(
        @Nullable String text,
        @Nullable String type,
        @Nullable String orgUnit,
        Standing standing,
        @Nullable String cursor,
        int limit) {

    /** The most rows on one page. */
    public static final int MAX_LIMIT = 200;

    /** Whether closed facilities are wanted. */
    public enum Standing {
        ALL,
        OPEN,
        CLOSED
    }

    public FacilitySearch {
        text = blankToNull(text);
        type = blankToNull(type);
        orgUnit = blankToNull(orgUnit);
        cursor = blankToNull(cursor);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidInput.at("limit", "out-of-range", Text.of("registry.search.limit", MAX_LIMIT));
        }
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
