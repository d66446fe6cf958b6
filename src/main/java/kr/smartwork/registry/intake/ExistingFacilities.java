package kr.smartwork.registry.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the registry already has of many rows at once: two statements for any number of codes. */
@Component
class ExistingFacilities {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExistingFacilities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By code; codes nobody has yet are missing. */
    Map<String, Existing> load(Collection<String> codes) {
        Map<UUID, List<Existing.Holder>> holders = holders(codes);
        Map<String, Existing> found = new HashMap<>();
        jdbc.sql(
                        """
                        select id, code, name, type, org_unit_id, address, latitude, longitude, phone, capacity,
                               staff_count, managing_body, data_date, opened_on, closed_on
                        from facilities where code in (:codes)""")
                .param("codes", codes)
                .query(row -> {
                    UUID id = Ids.get(row, "id");
                    List<Existing.Holder> contacts = holders.getOrDefault(id, List.of());
                    found.put(row.getString("code"), new Existing(id, values(row), contacts));
                });
        return found;
    }

    private Map<UUID, List<Existing.Holder>> holders(Collection<String> codes) {
        Map<UUID, List<Existing.Holder>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select c.id, c.facility_id, c.person_id, c.position_no, c.valid_to,
                               p.name, p.mobile, p.mail,
                               (select count(*) from contacts o where o.person_id = c.person_id
                                  and (o.valid_to is null or o.valid_to > :today)) facilities
                        from facilities f
                        join contacts c on c.facility_id = f.id
                        join persons p on p.id = c.person_id
                        where f.code in (:codes) and c.valid_from <= :today
                          and (c.valid_to is null or c.valid_to > :today or c.valid_from = :today)
                        order by c.position_no, c.id""")
                .param("codes", codes)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    found.computeIfAbsent(Ids.get(row, "facility_id"), any -> new ArrayList<>())
                            .add(holder(row));
                });
        return found;
    }

    private Existing.Holder holder(ResultSet row) throws SQLException {
        LocalDate validTo = row.getObject("valid_to", LocalDate.class);
        return new Existing.Holder(
                Ids.get(row, "id"),
                Ids.get(row, "person_id"),
                new ContactKey(row.getString("name"), row.getString("mobile"), row.getString("mail")),
                row.getInt("position_no"),
                validTo != null && !validTo.isAfter(LocalDate.now(clock)),
                row.getInt("facilities"));
    }

    private static FacilityValues values(ResultSet row) throws SQLException {
        return new FacilityValues(
                row.getString("name"),
                row.getString("type"),
                Ids.get(row, "org_unit_id"),
                row.getString("address"),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"),
                row.getString("phone"),
                row.getObject("capacity", Integer.class),
                row.getObject("staff_count", Integer.class),
                row.getString("managing_body"),
                date(row, "data_date"),
                date(row, "opened_on"),
                date(row, "closed_on"));
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
