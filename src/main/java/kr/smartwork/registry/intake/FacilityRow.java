package kr.smartwork.registry.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that is right in itself; whether it fits the registry is seen by comparing. */
record FacilityRow(int number, String code, FacilityValues values, List<Slot> slots) {

    FacilityRow {
        slots = List.copyOf(slots);
    }

    /** A contact the list speaks of: without a person it says that there is none. */
    record Slot(int position, @Nullable ContactKey person) {}
}
