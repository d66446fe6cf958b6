package kr.smartwork.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a cycle's reports by district, those of the reader's own units only; one statement. */
@Component
class Standings {

    private static final String BY_DISTRICT =
            """
            select g.*, u.name_en from (
            select r.district_code, r.district_name, r.state, count(*) as n, count(r.dispatched_at) as dispatched,
                   sum(case when r.late and r.state <> 'EXCUSED' then 1 else 0 end) as late,
                   sum(case when r.state in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED') and r.settled_at is null
                             and coalesce(r.extended_until, r.due_at) < :now then 1 else 0 end) as overdue,
                   sum(case when r.severity <> 'NONE' then 1 else 0 end) as flagged,
                   sum(case when r.severity = 'URGENT' then 1 else 0 end) as urgent
            from reports r
            where r.cycle_id = :cycle and %s
            group by r.district_code, r.district_name, r.state) g
            left join org_units u on u.code = g.district_code
            order by g.district_name, g.district_code
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Standings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By district name; empty until the audience is frozen. */
    List<DistrictStanding> byDistrict(UUID cycleId, List<String> paths) {
        OrgPaths sight = new OrgPaths(paths);
        Map<String, DistrictStanding> districts = new LinkedHashMap<>();
        jdbc.sql(BY_DISTRICT.formatted(sight.below("r.org_path")))
                .param("cycle", Ids.bytes(cycleId))
                .param("now", Times.timestamp(clock.instant()))
                .params(sight.params())
                .query(row -> {
                    districts.merge(row.getString("district_code"), district(row), Standings::sum);
                });
        return List.copyOf(districts.values());
    }

    static Standing total(List<DistrictStanding> districts) {
        return districts.stream().map(DistrictStanding::standing).reduce(Standing.NONE, Standing::plus);
    }

    private static DistrictStanding sum(DistrictStanding one, DistrictStanding other) {
        return new DistrictStanding(
                one.code(), one.name(), one.nameEn(), one.standing().plus(other.standing()));
    }

    private static DistrictStanding district(ResultSet row) throws SQLException {
        Standing standing = new Standing(
                Map.of(ReportState.valueOf(row.getString("state")), row.getInt("n")),
                row.getInt("n"),
                row.getInt("dispatched"),
                row.getInt("late"),
                row.getInt("overdue"),
                row.getInt("flagged"),
                row.getInt("urgent"));
        return new DistrictStanding(
                row.getString("district_code"), row.getString("district_name"), row.getString("name_en"), standing);
    }
}
