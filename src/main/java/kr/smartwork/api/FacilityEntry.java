package kr.smartwork.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import kr.smartwork.registry.FacilityItem;
import org.jspecify.annotations.Nullable;

/** A facility as programs read it; codes for programs, names in the asker's language. */
record FacilityEntry(
        String code,
        String name,
        String type,
        String typeName,
        String orgUnit,
        String orgUnitName,
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

    static FacilityEntry of(FacilityItem item, Locale locale) {
        return new FacilityEntry(
                item.code(),
                item.name(),
                item.type(),
                item.typeName(locale),
                item.orgUnit(),
                item.orgUnitName(locale),
                item.address(),
                item.latitude(),
                item.longitude(),
                item.phone(),
                item.capacity(),
                item.staffCount(),
                item.managingBody(),
                item.dataDate(),
                item.openedOn(),
                item.closedOn(),
                item.closed());
    }
}
