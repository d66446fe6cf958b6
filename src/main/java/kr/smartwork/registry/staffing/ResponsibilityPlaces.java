package kr.smartwork.registry.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.FacilityType;
import kr.smartwork.registry.FacilityTypes;
import kr.smartwork.registry.Official;
import kr.smartwork.registry.Officials;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.registry.OrgUnit;
import kr.smartwork.registry.OrgUnits;
import kr.smartwork.registry.Responsibilities;
import kr.smartwork.registry.ResponsibilityTable;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who is in charge of what: every unit and type of facility with its officials, and where there is nobody. */
@Service
public class ResponsibilityPlaces {

    private static final Role[] READERS = {Role.OFFICIAL, Role.SUPERVISOR, Role.ADMIN};

    private final ResponsibilityRows rows;
    private final Responsibilities inForce;
    private final OrgUnits units;
    private final FacilityTypes types;
    private final Officials officials;
    private final Clock clock;

    ResponsibilityPlaces(
            ResponsibilityRows rows,
            Responsibilities inForce,
            OrgUnits units,
            FacilityTypes types,
            Officials officials,
            Clock clock) {
        this.rows = rows;
        this.inForce = inForce;
        this.units = units;
        this.types = types;
        this.officials = officials;
        this.clock = clock;
    }

    private record Key(UUID unit, @Nullable String type) {}

    /** The units whose responsibilities the actor may read: the actor's own and those below. */
    public List<OrgUnit> units(Actor actor) {
        actor.require(READERS);
        LocalDate today = LocalDate.now(clock);
        return units.findAllByOrderByPath().stream()
                .filter(unit -> unit.existsOn(today) && actor.covers(unit.path(), READERS))
                .toList();
    }

    /** One of them; {@link NotFound} for all others. */
    public OrgUnit unit(Actor actor, UUID id) {
        return units(actor).stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether the actor may change who is in charge at this unit. */
    public static boolean mayPlan(Actor actor, OrgUnit unit) {
        return actor.covers(unit.path(), Role.SUPERVISOR, Role.ADMIN);
    }

    /**
     * Every unit and type that has facilities or a responsibility, by unit and type.
     *
     * @param unit only this unit and those below; all of the actor's when null
     */
    public List<ResponsibilityPlace> of(Actor actor, @Nullable UUID unit) {
        List<OrgUnit> all = units(actor);
        OrgPaths own = new OrgPaths(
                unit == null ? actor.paths(READERS) : List.of(unit(actor, unit).path()));
        LocalDate today = LocalDate.now(clock);
        Map<Key, Integer> facilities = rows.facilities(own, today).stream()
                .collect(Collectors.toMap(
                        one -> new Key(one.unit(), one.type()), ResponsibilityRows.Facilities::number));
        Map<Key, List<HeldPlace>> held =
                rows.held(own, today).stream().collect(Collectors.groupingBy(one -> new Key(one.unitId(), one.type())));
        List<FacilityType> known = types.findAllByOrderByPositionNo();
        ResponsibilityTable table = inForce.on(today);
        List<ResponsibilityPlace> places = new ArrayList<>();
        for (OrgUnit one : all) {
            for (FacilityType type : withNull(known)) {
                Key key = new Key(one.id(), type == null ? null : type.code());
                int number = facilities.getOrDefault(key, 0);
                List<HeldPlace> here = held.getOrDefault(key, List.of());
                if (number > 0 || !here.isEmpty()) {
                    boolean general = holdsToday(held.getOrDefault(new Key(one.id(), null), List.of()), today);
                    places.add(place(one, type, number, here, general, table, today));
                }
            }
        }
        return named(places);
    }

    /** With who is in charge by a more general rule as ids, in words only after {@link #named}. */
    private static ResponsibilityPlace place(
            OrgUnit unit,
            @Nullable FacilityType type,
            int facilities,
            List<HeldPlace> held,
            boolean general,
            ResponsibilityTable table,
            LocalDate today) {
        if (type == null || holdsToday(held, today)) {
            return new ResponsibilityPlace(unit, type, facilities, held, List.of(), false);
        }
        List<String> above = table.officialsFor(unit.path(), type.code()).stream()
                .map(UUID::toString)
                .toList();
        return new ResponsibilityPlace(
                unit, type, facilities, held, above, facilities > 0 && above.isEmpty() && !general);
    }

    private List<ResponsibilityPlace> named(List<ResponsibilityPlace> places) {
        Map<UUID, Official> found = officials.findAll(places.stream()
                .flatMap(place -> place.above().stream())
                .map(UUID::fromString)
                .collect(Collectors.toCollection(TreeSet::new)));
        Map<String, String> names = new HashMap<>();
        found.forEach((id, official) -> names.put(id.toString(), official.name()));
        return places.stream()
                .map(place -> new ResponsibilityPlace(
                        place.unit(),
                        place.type(),
                        place.facilities(),
                        place.held(),
                        place.above().stream()
                                .map(names::get)
                                .filter(Objects::nonNull)
                                .sorted(Comparator.naturalOrder())
                                .toList(),
                        place.gap()))
                .toList();
    }

    private static boolean holdsToday(List<HeldPlace> held, LocalDate today) {
        return held.stream().anyMatch(one -> !one.beginsAfter(today));
    }

    private static List<@Nullable FacilityType> withNull(List<FacilityType> known) {
        List<@Nullable FacilityType> all = new ArrayList<>(known);
        all.add(null);
        return all;
    }
}
