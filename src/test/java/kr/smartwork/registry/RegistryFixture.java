package kr.smartwork.registry;

import java.sql.Date;
import java.util.List;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/** A tiny office: a city with two districts, one team each, and two facility types. Run it inside a test transaction. */
public final class RegistryFixture {

    public static final Actor ADMIN = actor("admin", Role.ADMIN, "/city/");
    public static final Actor SUPERVISOR = actor("supervisor", Role.SUPERVISOR, "/city/jung/");
    public static final Actor OFFICIAL = actor("official", Role.OFFICIAL, "/city/jung/");

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
