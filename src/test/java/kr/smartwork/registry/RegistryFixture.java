package kr.smartwork.registry;

import java.sql.Date;
import java.util.List;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A tiny office: a city with two districts, one team each, and two facility types. Run it inside a test transaction. */
public final class RegistryFixture {

    public static final Actor ADMIN = actor("registry-admin", Role.ADMIN, "/city/");
    public static final Actor SUPERVISOR = actor("registry-supervisor", Role.SUPERVISOR, "/city/jung/");
    public static final Actor SECOND_ADMIN = actor("registry-admin2", Role.ADMIN, "/city/");
    public static final Actor OFFICIAL = actor("registry-official", Role.OFFICIAL, "/city/jung/");

    /** Of everybody in the office. */
    public static final String PASSWORD = "correct horse";

    private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);

    private final JdbcTemplate jdbc;

    private RegistryFixture(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public static void fill(JdbcTemplate jdbc) {
        RegistryFixture office = new RegistryFixture(jdbc);
        UUID city = office.unit("city", "가온시", "CITY", null, "/city/");
        for (List<String> district : List.of(List.of("jung", "중구"), List.of("dong", "동구"))) {
            String code = district.get(0);
            UUID unit = office.unit(code, district.get(1), "DISTRICT", city, "/city/" + code + "/");
            String path = "/city/" + code + "/" + code + "-team/";
            office.unit(code + "-team", "복지시설팀", "TEAM", unit, path);
        }
        office.type("hospital", "병원", "Hospital", 1);
        office.type("nursing-home", "요양시설", "Nursing home", 2);
        List.of(ADMIN, SECOND_ADMIN, SUPERVISOR, OFFICIAL).forEach(actor -> office.employ(actor, city));
    }

    /** One more member of staff, seated in the city. */
    public static void employ(JdbcTemplate jdbc, Actor actor) {
        UUID city = jdbc.queryForObject("select id from org_units where code = 'city'", (row, n) -> Ids.get(row, "id"));
        new RegistryFixture(jdbc).employ(actor, city);
    }

    private void employ(Actor actor, UUID city) {
        jdbc.update(
                "insert into staff (id, username, name, password_hash, org_unit_id, enabled, failed_logins) "
                        + "values (?, ?, ?, ?, ?, true, 0)",
                Ids.bytes(actor.id()),
                actor.username(),
                actor.name(),
                HASH,
                Ids.bytes(city));
        for (Grant grant : actor.grants()) {
            jdbc.update(
                    "insert into staff_roles (id, staff_id, role, org_unit_id, valid_from) "
                            + "select ?, ?, ?, id, ? from org_units where path = ?",
                    Ids.bytes(Ids.next()),
                    Ids.bytes(actor.id()),
                    grant.role().name(),
                    Date.valueOf("2020-01-01"),
                    grant.orgPath());
        }
    }

    public static Actor actor(String username, Role role, String path) {
        return new Actor(Ids.next(), username, "홍길동", List.of(new Grant(role, path)));
    }

    private UUID unit(String code, String name, String kind, UUID parent, String path) {
        UUID id = Ids.next();
        jdbc.update(
                "insert into org_units (id, code, name, kind, parent_id, path, valid_from) values (?, ?, ?, ?, ?, ?, ?)",
                Ids.bytes(id),
                code,
                name,
                kind,
                Ids.bytes(parent),
                path,
                Date.valueOf("2020-01-01"));
        return id;
    }

    private void type(String code, String name, String nameEn, int position) {
        jdbc.update(
                "insert into facility_types (code, name, name_en, position_no) values (?, ?, ?, ?)",
                code,
                name,
                nameEn,
                position);
    }
}
