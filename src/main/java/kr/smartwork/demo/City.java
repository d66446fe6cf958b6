package kr.smartwork.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.OrgKind;
import kr.smartwork.registry.Role;
import org.jspecify.annotations.Nullable;

/** Everything the demo city consists of, before it is written. */
record City(
        List<Unit> units,
        List<Type> types,
        List<Staff> staff,
        List<StaffRole> roles,
        List<Duty> duties,
        List<Home> facilities,
        List<Resident> persons,
        List<Link> contacts) {

    /** Since when everything in the city counts. */
    static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    record Unit(UUID id, String code, String name, String nameEn, OrgKind kind, @Nullable UUID parentId, String path) {}

    record Type(String code, String name, String nameEn) {}

    /** With {@code demoLogin} the password is the one everybody knows; else nobody knows it. */
    record Staff(UUID id, String username, String name, Unit unit, String officePhone, boolean demoLogin) {}

    record StaffRole(Staff staff, Role role, Unit unit) {}

    /** Without an official the team's pool has the work. */
    record Duty(Unit unit, String type, @Nullable UUID staffId) {}

    record Home(
            UUID id,
            String code,
            String name,
            String type,
            Unit unit,
            String address,
            BigDecimal latitude,
            BigDecimal longitude,
            String phone,
            int capacity,
            int staffCount,
            @Nullable String managingBody,
            LocalDate openedOn) {}

    record Resident(UUID id, String name, @Nullable String mail, @Nullable String mobile) {}

    record Link(UUID facilityId, UUID personId, int position) {}
}
