package kr.smartwork.registry.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the registry keeps of a facility.
 *
 * @param orgUnitId null only in a row that names no unit
 * @param latitude with six decimals, as stored
 * @param longitude with six decimals, as stored
 */
record FacilityValues(
        String name,
        String type,
        @Nullable UUID orgUnitId,
        @Nullable String address,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable String phone,
        @Nullable Integer capacity,
        @Nullable Integer staffCount,
        @Nullable String managingBody,
        @Nullable LocalDate dataDate,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    /** These values where the list has the column, the old ones where it does not. An empty cell empties the value. */
    FacilityValues over(FacilityValues old, Predicate<FacilityColumn> listed) {
        boolean anyAddress = listed.test(FacilityColumn.ROAD_ADDRESS) || listed.test(FacilityColumn.LOT_ADDRESS);
        return new FacilityValues(
                name,
                type,
                orgUnitId == null ? old.orgUnitId : orgUnitId,
                anyAddress ? address : old.address,
                listed.test(FacilityColumn.LATITUDE) ? latitude : old.latitude,
                listed.test(FacilityColumn.LONGITUDE) ? longitude : old.longitude,
                listed.test(FacilityColumn.PHONE) ? phone : old.phone,
                listed.test(FacilityColumn.CAPACITY) ? capacity : old.capacity,
                listed.test(FacilityColumn.STAFF_COUNT) ? staffCount : old.staffCount,
                listed.test(FacilityColumn.MANAGING_BODY) ? managingBody : old.managingBody,
                listed.test(FacilityColumn.DATA_DATE) ? dataDate : old.dataDate,
                listed.test(FacilityColumn.OPENED_ON) ? openedOn : old.openedOn,
                listed.test(FacilityColumn.CLOSED_ON) ? closedOn : old.closedOn);
    }

    FacilityValues in(UUID unit) {
        return new FacilityValues(
                name,
                type,
                unit,
                address,
                latitude,
                longitude,
                phone,
                capacity,
                staffCount,
                managingBody,
                dataDate,
                openedOn,
                closedOn);
    }
}
