package kr.smartwork.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.ListCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches the facilities an actor may see, in pages by name; the page after is found by key and never by counting. */
@Component
public class FacilityDirectory {

    private final JdbcClient jdbc;
    private final Clock clock;

    FacilityDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page of what matches; facilities outside the actor's units do not exist here. */
    public FacilityPage search(Actor actor, FacilitySearch search) {
        LocalDate today = LocalDate.now(clock);
        FacilityConditions where = new FacilityConditions(actor, search, today).after(search.cursor());
        List<FacilityItem> found = jdbc.sql(
                        """
                        select f.id, f.code, f.name, f.type, f.address, f.latitude, f.longitude, f.phone, f.capacity,
                               f.staff_count, f.managing_body, f.data_date, f.opened_on, f.closed_on,
                               t.name type_name, t.name_en type_name_en,
                               u.code unit_code, u.name unit_name, u.name_en unit_name_en, u.path unit_path
                        from facilities f
                        join org_units u on u.id = f.org_unit_id
                        join facility_types t on t.code = f.type
                        where %s
                        order by f.name, f.id limit :rows"""
                                .formatted(where.sql()))
                .params(where.params())
                .param("rows", search.limit() + 1)
                .query((row, number) -> item(row, today))
                .list();
        return page(found, search.limit());
    }

    /** How many match in all. */
    public long count(Actor actor, FacilitySearch search) {
        FacilityConditions where = new FacilityConditions(actor, search, LocalDate.now(clock));
        return jdbc.sql("select count(*) from facilities f join org_units u on u.id = f.org_unit_id where "
                        + where.sql())
                .params(where.params())
                .query(Long.class)
                .single();
    }

    private static FacilityPage page(List<FacilityItem> found, int limit) {
        if (found.size() <= limit) {
            return new FacilityPage(found, null);
        }
        FacilityItem last = found.get(limit - 1);
        return new FacilityPage(found.subList(0, limit), new ListCursor(last.name(), last.id()).encode());
    }

    private static FacilityItem item(ResultSet row, LocalDate today) throws SQLException {
        LocalDate closedOn = date(row, "closed_on");
        return new FacilityItem(
                Ids.get(row, "id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("type"),
                row.getString("type_name"),
                row.getString("type_name_en"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getString("unit_name_en"),
                row.getString("unit_path"),
                row.getString("address"),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"),
                row.getString("phone"),
                row.getObject("capacity", Integer.class),
                row.getObject("staff_count", Integer.class),
                row.getString("managing_body"),
                date(row, "data_date"),
                date(row, "opened_on"),
                closedOn,
                closedOn != null && !today.isBefore(closedOn));
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
