package kr.smartwork.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.smartwork.registry.OrgKind;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The office's tree: the city, its nine districts, three teams in each, and the city's own team. */
final class CityPlan {

    static final String CITY_NAME = "가온광역시";

    private final Map<String, City.Unit> units = new LinkedHashMap<>();
    private final City.Unit city = add("city", CITY_NAME, "Gaon Metropolitan City", OrgKind.CITY, null);
    private final City.Unit cityTeam = add("city-data", "시민안전정보팀", "Civic Safety Data Team", OrgKind.TEAM, city);

    CityPlan() {
        for (District district : District.ALL) {
            City.Unit unit = add(district.code(), district.name(), district.nameEn(), OrgKind.DISTRICT, city);
            for (Team team : Team.values()) {
                add(team.codeIn(district), team.nameIn(district), team.nameEnIn(district), OrgKind.TEAM, unit);
            }
        }
    }

    City.Unit city() {
        return city;
    }

    City.Unit cityTeam() {
        return cityTeam;
    }

    City.Unit unit(District district) {
        return get(district.code());
    }

    City.Unit unit(District district, Team team) {
        return get(team.codeIn(district));
    }

    /** All of them, each after the one above it. */
    List<City.Unit> all() {
        return new ArrayList<>(units.values());
    }

    private City.Unit get(String code) {
        City.Unit unit = units.get(code);
        if (unit == null) {
            throw new IllegalStateException("No unit " + code);
        }
        return unit;
    }

    private City.Unit add(String code, String name, String nameEn, OrgKind kind, City.@Nullable Unit above) {
        String path = (above == null ? "/" : above.path()) + code + "/";
        City.Unit unit = new City.Unit(Ids.next(), code, name, nameEn, kind, above == null ? null : above.id(), path);
        units.put(code, unit);
        return unit;
    }
}
