package kr.smartwork.administration;

import kr.smartwork.registry.FacilitySearch;
import org.jspecify.annotations.Nullable;

/** The conditions in the address of the facility list. */
record FacilityFilter(
        @Nullable String query,
        @Nullable String type,
        @Nullable String orgUnit,
        FacilitySearch.@Nullable Standing standing,
        @Nullable String cursor) {

    private static final int ROWS = 50;

    FacilitySearch search() {
        return new FacilitySearch(query, type, orgUnit, chosenStanding(), cursor, ROWS);
    }

    public FacilitySearch.Standing chosenStanding() {
        return standing == null ? FacilitySearch.Standing.ALL : standing;
    }

    public boolean narrows() {
        FacilitySearch search = search();
        return search.text() != null
                || search.type() != null
                || search.orgUnit() != null
                || search.standing() != FacilitySearch.Standing.ALL;
    }
}
