package kr.smartwork.registry.staffing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A responsibility that holds today or will: somebody, or a unit's whole team, for a unit and type of facility.
 *
 * @param type code of the facility type; null for all types
 * @param staffId null for the whole team
 * @param until the first day on which it does not hold any more; null while no end is known
 */
public record HeldPlace(
        UUID id,
        UUID unitId,
        String unitPath,
        @Nullable String type,
        @Nullable UUID staffId,
        @Nullable String username,
        @Nullable String name,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Begins only after this day. */
    public boolean beginsAfter(LocalDate today) {
        return from.isAfter(today);
    }
}
