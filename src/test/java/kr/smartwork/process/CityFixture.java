package kr.smartwork.process;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Grant;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A small city of two districts for tests of whole cycles. Codes are made unique, so that tests do not meet. */
@TestComponent
public class CityFixture {

    /** Of all its staff. */
    public static final String PASSWORD = "demo";

    private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);
    private static final Date LONG_AGO = Date.valueOf(LocalDate.of(2020, 1, 1));

    private final JdbcTemplate jdbc;

    CityFixture(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A facility and the person who answers for it. */
    public record Home(UUID id, String code, UUID personId) {}

    /** The city: {@code east} has an official in charge, {@code west} only a team. */
    public record City(
            String prefix, Actor official, Actor westOfficial, Actor supervisor, Actor admin, List<Home> homes) {

        /** The codes of its facilities. */
        public List<String> codes() {
            return homes.stream().map(Home::code).toList();
        }
    }

    /** Builds a city with this many facilities, in turn in the east and in the west. */
    public City city(int facilities) {
        String prefix = "t" + Long.toString(System.nanoTime(), 36);
        UUID root = unit(null, prefix, "/" + prefix + "/", "CITY");
        String eastPath = "/" + prefix + "/east/";
        String westPath = "/" + prefix + "/west/";
        UUID east = unit(root, prefix + "-east", eastPath, "DISTRICT");
        UUID west = unit(root, prefix + "-west", westPath, "DISTRICT");
        jdbc.update(
                "insert ignore into facility_types (code, name, name_en, position_no) values ('HOSPITAL', '병원', 'Hospital', 1)");
        Actor official = staff(prefix + "-official", east, new Grant(Role.OFFICIAL, eastPath));
        Actor westOfficial = staff(prefix + "-west-official", west, new Grant(Role.OFFICIAL, westPath));
        Actor supervisor = staff(prefix + "-supervisor", root, new Grant(Role.SUPERVISOR, "/" + prefix + "/"));
        Actor admin = staff(prefix + "-admin", root, new Grant(Role.ADMIN, "/" + prefix + "/"));
        jdbc.update(
                "insert into responsibilities (id, org_unit_id, facility_type, staff_id, valid_from) values (?, ?, 'HOSPITAL', ?, ?)",
                id(Ids.next()),
                id(east),
                id(official.id()),
                LONG_AGO);
        List<Home> homes = new ArrayList<>();
        for (int i = 0; i < facilities; i++) {
            homes.add(new Home(Ids.next(), prefix + "-" + String.format("%05d", i), Ids.next()));
        }
        store(homes, i -> i % 2 == 0 ? east : west);
        return new City(prefix, official, westOfficial, supervisor, admin, List.copyOf(homes));
    }

    /** Adds one more facility, as a registry does while a cycle runs. */
    public Home addHome(City city, String suffix) {
        UUID east = jdbc.queryForObject(
                "select id from org_units where code = ?", (row, n) -> Ids.get(row, "id"), city.prefix() + "-east");
        Home home = new Home(Ids.next(), city.prefix() + "-" + suffix, Ids.next());
        store(List.of(home), i -> east);
        return home;
    }

    /** A supervisor of one district only, {@code east} or {@code west}. */
    public Actor districtSupervisor(City city, String district) {
        String code = city.prefix() + "-" + district;
        UUID unit =
                jdbc.queryForObject("select id from org_units where code = ?", (row, n) -> Ids.get(row, "id"), code);
        String path = "/" + city.prefix() + "/" + district + "/";
        return staff(code + "-supervisor", unit, new Grant(Role.SUPERVISOR, path));
    }

    /** One more official of a district, {@code east} or {@code west}. */
    public Actor colleague(City city, String district, String name) {
        String code = city.prefix() + "-" + district;
        UUID unit =
                jdbc.queryForObject("select id from org_units where code = ?", (row, n) -> Ids.get(row, "id"), code);
        return staff(code + "-" + name, unit, new Grant(Role.OFFICIAL, "/" + city.prefix() + "/" + district + "/"));
    }

    /** A process admin of the whole city. */
    public Actor designer(City city) {
        return ofTheCity(city, Role.DESIGNER);
    }

    /** Who lets models be released that others have changed. */
    public Actor releaser(City city) {
        return ofTheCity(city, Role.RELEASER);
    }

    private Actor ofTheCity(City city, Role role) {
        UUID unit = jdbc.queryForObject(
                "select id from org_units where code = ?", (row, n) -> Ids.get(row, "id"), city.prefix());
        String name = city.prefix() + "-" + role.name().toLowerCase(Locale.ROOT);
        return staff(name, unit, new Grant(role, "/" + city.prefix() + "/"));
    }

    /** A program like the infection status whose results these levels approve, from below; returns its code. */
    public String programApprovedBy(String... levels) {
        String code = "approved" + Long.toString(System.nanoTime(), 36);
        String definition =
                jdbc.queryForObject("select definition from programs where code = 'infection-status'", String.class);
        jdbc.update(
                """
                insert into programs (id, code, name, name_en, form_code, cycle_model, report_model, definition, active,
                    position_no, updated_at, row_version)
                select ?, ?, name, name_en, form_code, cycle_model, report_model, ?, active, 99, updated_at, 0
                from programs where code = 'infection-status'""",
                id(Ids.next()),
                code,
                definition.replace("\"approval\":null", "\"approval\":[\"" + String.join("\",\"", levels) + "\"]"));
        return code;
    }

    private void store(List<Home> homes, IntFunction<UUID> unit) {
        Timestamp now = Timestamp.from(Instant.now());
        List<Object[]> facilities = new ArrayList<>();
        List<Object[]> persons = new ArrayList<>();
        List<Object[]> contacts = new ArrayList<>();
        for (Home home : homes) {
            UUID at = unit.apply(facilities.size());
            facilities.add(new Object[] {id(home.id()), home.code(), "시설 " + home.code(), id(at), now});
            persons.add(new Object[] {id(home.personId()), "김담당", home.code() + "@example.com", now});
            contacts.add(new Object[] {id(Ids.next()), id(home.id()), id(home.personId()), LONG_AGO});
        }
        jdbc.batchUpdate(
                """
                insert into facilities (id, code, name, type, org_unit_id, staff_count, capacity, updated_at, row_version)
                values (?, ?, ?, 'HOSPITAL', ?, 10, 20, ?, 0)""",
                facilities);
        jdbc.batchUpdate(
                "insert into persons (id, name, language, mail, updated_at) values (?, ?, 'ko', ?, ?)", persons);
        jdbc.batchUpdate(
                """
                insert into contacts (id, facility_id, person_id, role, position_no, valid_from)
                values (?, ?, ?, 'MANAGER', 1, ?)""",
                contacts);
    }

    private UUID unit(UUID parent, String code, String path, String kind) {
        UUID unit = Ids.next();
        jdbc.update(
                "insert into org_units (id, code, name, kind, parent_id, path, valid_from) values (?, ?, ?, ?, ?, ?, ?)",
                id(unit),
                code,
                code,
                kind,
                id(parent),
                path,
                LONG_AGO);
        return unit;
    }

    private Actor staff(String username, UUID unit, Grant grant) {
        UUID staff = Ids.next();
        jdbc.update(
                """
                insert into staff (id, username, name, password_hash, org_unit_id, office_phone, enabled, failed_logins)
                values (?, ?, ?, ?, ?, '053-000-0000', true, 0)""",
                id(staff),
                username,
                username,
                HASH,
                id(unit));
        jdbc.update(
                "insert into staff_roles (id, staff_id, role, org_unit_id, valid_from) values (?, ?, ?, ?, ?)",
                id(Ids.next()),
                id(staff),
                grant.role().name(),
                id(unit),
                LONG_AGO);
        return new Actor(staff, username, username, List.of(grant));
    }

    private static byte[] id(UUID id) {
        return Ids.bytes(id);
    }
}
