package kr.smartwork.registry.staffing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A responsibility as somebody enters it.
 *
 * @param type code of the facility type; empty for all types
 * @param person user name of the official, {@link #TEAM} for the unit as a whole, empty when nobody was chosen
 * @param from the first day; null when missing
 */
public record ResponsibilityPlan(UUID unit, String type, String person, @Nullable LocalDate from) {

    /** Instead of a user name: the whole team of the unit. */
    public static final String TEAM = "*";
}
