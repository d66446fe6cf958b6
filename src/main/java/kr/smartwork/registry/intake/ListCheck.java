package kr.smartwork.registry.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.FacilityTypes;
import kr.smartwork.registry.OrgUnits;
import kr.smartwork.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a file and checks it in full, without writing: the same for a dry run and before storing. */
@Component
class ListCheck {

    private static final int CHUNK = 1_000;

    private final OrgUnits orgUnits;
    private final FacilityTypes types;
    private final ExistingFacilities facilities;
    private final KnownPersons persons;
    private final Clock clock;

    ListCheck(
            OrgUnits orgUnits, FacilityTypes types, ExistingFacilities facilities, KnownPersons persons, Clock clock) {
        this.orgUnits = orgUnits;
        this.types = types;
        this.facilities = facilities;
        this.persons = persons;
        this.clock = clock;
    }

    /** @throws InvalidInput if the file as a whole cannot be read */
    CheckedList check(Actor actor, byte[] content) {
        FileText file = FileText.of(content);
        FacilityTable table = CsvList.read(file.text());
        Findings findings = new Findings(table.header());
        UnitLookup units = new UnitLookup(actor, orgUnits.findAllByOrderByPath(), LocalDate.now(clock));
        TypeLookup typeLookup = new TypeLookup(types.findAllByOrderByPositionNo());
        List<FacilityRow> rows = new RowReader(table, typeLookup, units, findings).read();
        Comparison comparison = new Comparison(units, table.header(), findings);
        for (int from = 0; from < rows.size(); from += CHUNK) {
            compare(comparison, rows.subList(from, Math.min(rows.size(), from + CHUNK)));
        }
        return new CheckedList(table, file.encoding(), findings, comparison);
    }

    private void compare(Comparison comparison, List<FacilityRow> rows) {
        Map<String, Existing> existing =
                facilities.load(rows.stream().map(FacilityRow::code).toList());
        Set<ContactKey> unknown = new HashSet<>();
        rows.forEach(row -> unknown.addAll(strangers(row, existing.get(row.code()))));
        Map<ContactKey, UUID> known = persons.load(unknown);
        comparison.compare(rows, existing, known);
    }

    /** Whom the row names and the facility does not have yet; a list that is imported again mostly names nobody. */
    private static Set<ContactKey> strangers(FacilityRow row, @Nullable Existing old) {
        Set<ContactKey> named = row.slots().stream()
                .map(FacilityRow.Slot::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        if (old != null) {
            old.contacts().forEach(holder -> named.remove(holder.key()));
        }
        return named;
    }
}
