package kr.smartwork.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.OrgKind;
import kr.smartwork.registry.OrgUnit;
import kr.smartwork.registry.Role;
import org.jspecify.annotations.Nullable;

/** Today's org units by code or name, and which of them are the importer's. */
final class UnitLookup {

    private final Actor actor;
    private final Map<String, List<OrgUnit>> byWord = new HashMap<>();
    private final Map<String, OrgUnit> districts = new HashMap<>();
    private final Map<UUID, String> paths = new HashMap<>();

    UnitLookup(Actor actor, List<OrgUnit> units, LocalDate today) {
        this.actor = actor;
        for (OrgUnit unit : units) {
            paths.put(unit.id(), unit.path());
            if (unit.existsOn(today)) {
                List.of(unit.code(), unit.name(), unit.name(Locale.ENGLISH)).stream()
                        .map(FacilityColumn::plain)
                        .distinct()
                        .forEach(word -> byWord.computeIfAbsent(word, any -> new ArrayList<>())
                                .add(unit));
                if (unit.kind() == OrgKind.DISTRICT) {
                    districts.put(unit.name(), unit);
                }
            }
        }
    }

    /** The units a cell may mean; several units may have one name, then the importer's own go first. */
    List<OrgUnit> find(String cell) {
        List<OrgUnit> all = byWord.getOrDefault(FacilityColumn.plain(cell), List.of());
        List<OrgUnit> own = all.stream().filter(unit -> covers(unit.id())).toList();
        return own.isEmpty() ? all : own;
    }

    /** The district an address lies in. */
    @Nullable
    UUID districtOf(@Nullable String address) {
        if (address != null) {
            for (String word : address.split(" ")) {
                OrgUnit district = districts.get(word);
                if (district != null) {
                    return district.id();
                }
            }
        }
        return null;
    }

    /** The importer may write facilities of this unit. */
    boolean covers(@Nullable UUID unit) {
        String path = paths.get(unit);
        return path != null && actor.covers(path, Role.ADMIN, Role.SUPERVISOR);
    }
}
