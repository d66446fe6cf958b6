package kr.smartwork.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.ListCursor;
import org.jspecify.annotations.Nullable;

/** The where clause of a facility search over {@code facilities f} and {@code org_units u}; all values are bound. */
final class FacilityConditions {

    private final List<String> terms = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    FacilityConditions(Actor actor, FacilitySearch search, LocalDate today) {
        sight(actor.paths());
        text(search.text());
        equal("f.type", "type", search.type());
        below(search.orgUnit());
        standing(search.standing(), today);
    }

    /** Only what follows the last line of the page before. */
    FacilityConditions after(@Nullable String word) {
        if (word != null) {
            ListCursor last = ListCursor.decode(word);
            terms.add("f.name >= :lastName and (f.name > :lastName or f.id > :lastId)");
            params.put("lastName", last.key());
            params.put("lastId", Ids.bytes(last.id()));
        }
        return this;
    }

    String sql() {
        return String.join(" and ", terms);
    }

    Map<String, Object> params() {
        return params;
    }

    private void sight(List<String> paths) {
        StringJoiner anyPath = new StringJoiner(" or ", "(", ")").setEmptyValue("1 = 0");
        for (int i = 0; i < paths.size(); i++) {
            anyPath.add("u.path like :sight" + i);
            params.put("sight" + i, like(paths.get(i)) + "%");
        }
        terms.add(anyPath.toString());
    }

    private void text(@Nullable String text) {
        if (text != null) {
            terms.add("(f.name like :part or f.code like :start)");
            params.put("part", "%" + like(text) + "%");
            params.put("start", like(text) + "%");
        }
    }

    private void equal(String column, String param, @Nullable String wanted) {
        if (wanted != null) {
            terms.add(column + " = :" + param);
            params.put(param, wanted);
        }
    }

    private void below(@Nullable String orgUnit) {
        if (orgUnit != null) {
            // An unknown code must find nothing: concat() outside the subselect would make "%" of null on H2.
            terms.add("u.path like (select concat(w.path, '%') from org_units w where w.code = :unit)");
            params.put("unit", orgUnit);
        }
    }

    private void standing(FacilitySearch.Standing standing, LocalDate today) {
        switch (standing) {
            case ALL -> {}
            case OPEN -> terms.add("(f.closed_on is null or f.closed_on > :today)");
            case CLOSED -> terms.add("f.closed_on <= :today");
        }
        if (standing != FacilitySearch.Standing.ALL) {
            params.put("today", today);
        }
    }

    /** Typed text matches itself only: no wildcards from outside. */
    private static String like(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
