package kr.smartwork.demo;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import kr.smartwork.registry.Contact;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the demo city in one transaction, by batches: all of it or nothing. */
@Component
class CityWriter {

    private static final int BATCH = 1_000;
    private static final Date FOUNDED = Date.valueOf(City.FOUNDED);

    private final JdbcTemplate jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    CityWriter(JdbcTemplate jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Transactional
    public void write(City city) {
        units(city.units());
        types(city.types());
        staff(city.staff());
        roles(city.roles());
        duties(city.duties());
        Timestamp now = Timestamp.from(clock.instant());
        facilities(city.facilities(), now);
        persons(city.persons(), now);
        contacts(city.contacts());
    }

    private void units(List<City.Unit> units) {
        insert(
                "org_units (id, code, name, name_en, kind, parent_id, path, valid_from)",
                units,
                unit -> row(
                        id(unit.id()),
                        unit.code(),
                        unit.name(),
                        unit.nameEn(),
                        unit.kind().name(),
                        id(unit.parentId()),
                        unit.path(),
                        FOUNDED));
    }

    private void types(List<City.Type> types) {
        insert(
                "facility_types (code, name, name_en, position_no)",
                types,
                type -> row(type.code(), type.name(), type.nameEn(), types.indexOf(type) + 1));
    }

    private void staff(List<City.Staff> staff) {
        // Hashing is slow on purpose: one hash for all who can log in, one of a random word for all who cannot.
        String demo = passwords.encode("demo");
        String nobody = passwords.encode(UUID.randomUUID().toString());
        insert(
                "staff (id, username, name, password_hash, org_unit_id, office_phone, mail, enabled, failed_logins)",
                staff,
                one -> row(
                        id(one.id()),
                        one.username(),
                        one.name(),
                        one.demoLogin() ? demo : nobody,
                        id(one.unit().id()),
                        one.officePhone(),
                        one.username() + "@example.com",
                        true,
                        0));
    }

    private void roles(List<City.StaffRole> roles) {
        insert(
                "staff_roles (id, staff_id, role, org_unit_id, valid_from)",
                roles,
                role -> row(
                        id(Ids.next()),
                        id(role.staff().id()),
                        role.role().name(),
                        id(role.unit().id()),
                        FOUNDED));
    }

    private void duties(List<City.Duty> duties) {
        insert(
                "responsibilities (id, org_unit_id, facility_type, staff_id, valid_from)",
                duties,
                duty -> row(id(Ids.next()), id(duty.unit().id()), duty.type(), id(duty.staffId()), FOUNDED));
    }

    private void facilities(List<City.Home> facilities, Timestamp now) {
        insert(
                """
                facilities (id, code, name, type, org_unit_id, address, latitude, longitude, phone, capacity,
                staff_count, managing_body, data_date, opened_on, updated_at, row_version)""",
                facilities,
                home -> row(
                        id(home.id()),
                        home.code(),
                        home.name(),
                        home.type(),
                        id(home.unit().id()),
                        home.address(),
                        home.latitude(),
                        home.longitude(),
                        home.phone(),
                        home.capacity(),
                        home.staffCount(),
                        home.managingBody(),
                        Date.valueOf("2026-01-01"),
                        Date.valueOf(home.openedOn()),
                        now,
                        0));
    }

    private void persons(List<City.Resident> persons, Timestamp now) {
        insert(
                "persons (id, name, language, mail, mobile, updated_at)",
                persons,
                person -> row(id(person.id()), person.name(), "ko", person.mail(), person.mobile(), now));
    }

    private void contacts(List<City.Link> contacts) {
        insert(
                "contacts (id, facility_id, person_id, role, position_no, valid_from)",
                contacts,
                link -> row(
                        id(Ids.next()),
                        id(link.facilityId()),
                        id(link.personId()),
                        Contact.RESPONDENT,
                        link.position(),
                        FOUNDED));
    }

    private <T> void insert(String into, List<T> things, Function<T, @Nullable Object[]> row) {
        long columns = into.chars().filter(c -> c == ',').count() + 1;
        String marks = "?" + ", ?".repeat((int) columns - 1);
        String sql = "insert into " + into + " values (" + marks + ")";
        for (int from = 0; from < things.size(); from += BATCH) {
            List<T> part = things.subList(from, Math.min(things.size(), from + BATCH));
            jdbc.batchUpdate(sql, part.stream().map(row).toList());
        }
    }

    private static byte @Nullable [] id(@Nullable UUID id) {
        return Ids.bytes(id);
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
