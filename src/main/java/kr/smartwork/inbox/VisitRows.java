package kr.smartwork.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visits that are to be made today, in the reader's units. */
@Component
class VisitRows {

    /** More than anybody visits on a day; a longer list is cut where it is printed. */
    static final int MOST = 300;

    private final JdbcClient jdbc;
    private final Clock clock;

    VisitRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A facility to be visited.
     *
     * @param assignee who goes; null while nobody has taken it
     * @param again when to come back today, if that was said; else null
     */
    record Row(
            UUID reportId,
            String code,
            String name,
            String district,
            @Nullable String address,
            @Nullable String phone,
            String cycle,
            @Nullable String assignee,
            @Nullable Instant again) {}

    /** By district and address, without those put off until a later day; at most {@link #MOST}, and one more if there are. */
    List<Row> today(Actor actor) {
        OrgPaths own = new OrgPaths(actor.paths(Role.OFFICIAL, Role.SUPERVISOR));
        Instant tomorrow =
                LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return jdbc.sql(
                        """
                        select r.id, r.facility_code, r.facility_name, r.district_name, f.address, f.phone, c.title,
                               s.name as assignee, t.snoozed_until
                        from tasks t
                        join reports r on r.id = t.report_id
                        join facilities f on f.id = r.facility_id
                        join cycles c on c.id = t.cycle_id
                        left join staff s on s.id = t.assignee_id
                        where t.state = 'OPEN' and t.role = 'OFFICIAL' and t.kind = 'VISIT'
                          and (t.snoozed_until is null or t.snoozed_until < :tomorrow) and """
                                + " " + own.below("t.org_path")
                                + " order by r.district_name, f.address, r.facility_code limit :rows")
                .params(own.params())
                .param("tomorrow", Times.timestamp(tomorrow))
                .param("rows", MOST + 1)
                .query(VisitRows::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Ids.get(row, "id"),
                row.getString("facility_code"),
                row.getString("facility_name"),
                row.getString("district_name"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("title"),
                row.getString("assignee"),
                Times.find(row, "snoozed_until"));
    }
}
