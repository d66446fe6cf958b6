package kr.smartwork.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the facility list.
 *
 * @param orgUnit code of the unit in charge
 * @param closed on the day of the search
 */
public record FacilityItem(
        UUID id,
        String code,
        String name,
        String type,
        String typeName,
        String typeNameEn,
        String orgUnit,
        String orgUnitName,
        @Nullable String orgUnitNameEn,
        String orgPath,
        @Nullable String address,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable String phone,
        @Nullable Integer capacity,
        @Nullable Integer staffCount,
        @Nullable String managingBody,
        @Nullable LocalDate dataDate,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        boolean closed) {

    /** The type's name in this language: Korean or English. */
    public String typeName(Locale locale) {
        return Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? typeName : typeNameEn;
    }

    /** The unit's name in this language; Korean where there is no other. */
    public String orgUnitName(Locale locale) {
        boolean korean = Locale.KOREAN.getLanguage().equals(locale.getLanguage());
        return korean || orgUnitNameEn == null ? orgUnitName : orgUnitNameEn;
    }
}
