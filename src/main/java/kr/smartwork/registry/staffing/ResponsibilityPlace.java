package kr.smartwork.registry.staffing;

import java.util.List;
import java.util.Locale;
import kr.smartwork.registry.FacilityType;
import kr.smartwork.registry.OrgUnit;
import org.jspecify.annotations.Nullable;

/**
 * A unit and a type of facility with who is in charge of them.
 *
 * @param type null for all types
 * @param facilities how many the unit has of this type today
 * @param held the responsibilities for just this unit and type, today's and later ones
 * @param above names of the officials whom a more general responsibility puts in charge; none when one of {@code held} does
 * @param gap there are facilities today and nobody is in charge of them
 */
public record ResponsibilityPlace(
        OrgUnit unit,
        @Nullable FacilityType type,
        int facilities,
        List<HeldPlace> held,
        List<String> above,
        boolean gap) {

    /** The type's name in the reader's language; null for all types. */
    public @Nullable String typeName(Locale locale) {
        return type == null ? null : type.name(locale);
    }

    /** Code of the type; empty for all types. */
    public String typeCode() {
        return type == null ? "" : type.code();
    }
}
