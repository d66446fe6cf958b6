package kr.smartwork.registry.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code responsibilities}, and how many facilities they are about. */
@Component
class ResponsibilityRows {

    private static final String SELECT =
            """
            select r.*, u.path, s.username, s.name
            from responsibilities r join org_units u on u.id = r.org_unit_id
            left join staff s on s.id = r.staff_id
            """;

    private final JdbcClient jdbc;

    ResponsibilityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The facilities of a unit and type. */
    record Facilities(UUID unit, String type, int number) {}

    /** Those at or below the units that hold today or will, the earliest first. */
    List<HeldPlace> held(OrgPaths own, LocalDate today) {
        return jdbc.sql(SELECT
                        + """
                        where (r.valid_to is null or r.valid_to > :today and r.valid_to > r.valid_from)
                        """
                        + " and " + own.below("u.path") + " order by r.valid_from, s.name, r.id")
                .params(own.params())
                .param("today", today)
                .query(ResponsibilityRows::held)
                .list();
    }

    List<Facilities> facilities(OrgPaths own, LocalDate today) {
        return jdbc.sql(
                        """
                        select f.org_unit_id, f.type, count(*) number_of
                        from facilities f join org_units u on u.id = f.org_unit_id
                        where (f.closed_on is null or f.closed_on > :today) and """
                                + " " + own.below("u.path") + " group by f.org_unit_id, f.type")
                .params(own.params())
                .param("today", today)
                .query((row, n) ->
                        new Facilities(Ids.get(row, "org_unit_id"), row.getString("type"), row.getInt("number_of")))
                .list();
    }

    Optional<HeldPlace> find(UUID id) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(Ids.bytes(id))
                .query(ResponsibilityRows::held)
                .optional();
    }

    /** Makes whoever else changes the responsibilities of this unit wait for the end of the transaction. */
    void lock(UUID unit) {
        jdbc.sql("select id from org_units where id = ? for update")
                .param(Ids.bytes(unit))
                .query(row -> {});
    }

    /** The same person, or the same team, is in charge of the same already, on this day or later. */
    boolean exists(UUID unit, @Nullable String type, @Nullable UUID staff, LocalDate day) {
        return jdbc.sql(
                        """
                        select 1 from responsibilities r
                        where r.org_unit_id = :unit and (r.valid_to is null or r.valid_to > :day and r.valid_to > r.valid_from)
                          and (r.facility_type = :type or r.facility_type is null and :allTypes)
                          and (r.staff_id = :staff or r.staff_id is null and :team) limit 1""")
                .param("unit", Ids.bytes(unit))
                .param("type", type)
                .param("allTypes", type == null)
                .param("staff", Ids.bytes(staff))
                .param("team", staff == null)
                .param("day", day)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void insert(UUID id, UUID unit, @Nullable String type, @Nullable UUID staff, LocalDate from) {
        jdbc.sql(
                        """
                        insert into responsibilities (id, org_unit_id, facility_type, staff_id, valid_from)
                        values (?, ?, ?, ?, ?)""")
                .params(Ids.bytes(id), Ids.bytes(unit), type, Ids.bytes(staff), from)
                .update();
    }

    /** False when it has ended already. */
    boolean end(UUID id, LocalDate day, LocalDate today) {
        return jdbc.sql(
                                """
                                update responsibilities set valid_to = ? where id = ?
                                  and (valid_to is null or valid_to > ? and valid_to > valid_from)""")
                        .params(day, Ids.bytes(id), today)
                        .update()
                == 1;
    }

    private static HeldPlace held(ResultSet row, int number) throws SQLException {
        return new HeldPlace(
                Ids.get(row, "id"),
                Ids.get(row, "org_unit_id"),
                row.getString("path"),
                row.getString("facility_type"),
                Ids.find(row, "staff_id"),
                row.getString("username"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
