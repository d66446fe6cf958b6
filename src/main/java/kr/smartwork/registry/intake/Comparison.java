package kr.smartwork.registry.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Compares good rows with the registry, counts what would become of them and gathers the changes. */
final class Comparison {

    private final UnitLookup units;
    private final TableHeader header;
    private final Findings findings;
    private final Changes changes = new Changes();
    private final ContactComparison contacts = new ContactComparison(changes);
    private int created;
    private int updated;
    private int unchanged;

    Comparison(UnitLookup units, TableHeader header, Findings findings) {
        this.units = units;
        this.header = header;
        this.findings = findings;
    }

    /** Compares some rows, given what the registry has of them. */
    void compare(Collection<FacilityRow> rows, Map<String, Existing> existing, Map<ContactKey, UUID> persons) {
        contacts.know(persons);
        for (FacilityRow row : rows) {
            Existing old = existing.get(row.code());
            if (old == null) {
                create(row);
            } else {
                update(row, old);
            }
        }
    }

    Changes changes() {
        return changes;
    }

    int created() {
        return created;
    }

    int updated() {
        return updated;
    }

    int unchanged() {
        return unchanged;
    }

    private void create(FacilityRow row) {
        UUID unit = row.values().orgUnitId();
        UUID place = unit == null ? units.districtOf(row.values().address()) : unit;
        if (place == null) {
            findings.add(row.number(), FacilityColumn.ORG_UNIT, "unit-needed");
        } else if (mayWrite(row, place)) {
            UUID id = Ids.next();
            changes.newFacilities.add(
                    new Changes.NewFacility(id, row.code(), row.values().in(place)));
            contacts.compare(id, List.of(), row.slots());
            created++;
        }
    }

    private void update(FacilityRow row, Existing old) {
        FacilityValues values = row.values().over(old.values(), header::has);
        if (!units.covers(old.values().orgUnitId())) {
            findings.add(row.number(), FacilityColumn.CODE, "foreign-facility", row.code());
        } else if (mayWrite(row, values.orgUnitId())) {
            int before = changes.size();
            if (!values.equals(old.values())) {
                changes.facilityUpdates.add(new Changes.FacilityUpdate(old.id(), values));
            }
            contacts.compare(old.id(), old.contacts(), row.slots());
            count(changes.size() > before);
        }
    }

    private boolean mayWrite(FacilityRow row, @Nullable UUID unit) {
        if (units.covers(unit)) {
            return true;
        }
        findings.add(row.number(), FacilityColumn.ORG_UNIT, "foreign-unit");
        return false;
    }

    private void count(boolean changed) {
        if (changed) {
            updated++;
        } else {
            unchanged++;
        }
    }
}
