package kr.smartwork.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a cycle's reports in groups, those of the reader's own units only; one statement. */
@Component
class ReviewRates {

    /** What the reports are grouped by. */
    enum By {
        DISTRICT("r.district_code", "r.district_name", "d.name_en"),
        TEAM("u.code", "u.name", "u.name_en"),
        TYPE("r.facility_type", "y.name", "y.name_en");

        private final String columns;

        By(String code, String name, String nameEn) {
            this.columns = "%s as code, %s as name, %s as name_en".formatted(code, name, nameEn);
        }
    }

    private static final String COUNTS =
            """
            select g.code, g.name, g.name_en,
                   count(*) as expected,
                   sum(case when g.state in ('IN_REVIEW', 'ACCEPTED') then 1 else 0 end) as submitted,
                   sum(case when g.late and g.state <> 'EXCUSED' then 1 else 0 end) as late,
                   sum(case when g.state = 'RETURNED' then 1 else 0 end) as returned,
                   sum(case when g.state not in ('IN_REVIEW', 'ACCEPTED', 'RETURNED', 'EXCUSED') then 1 else 0 end) as missing,
                   sum(case when g.state in ('IN_REVIEW', 'ACCEPTED') and g.kind = 'NOTHING_TO_REPORT' then 1 else 0 end) as nothing,
                   sum(case when g.state in ('IN_REVIEW', 'ACCEPTED') and g.kind = 'CLOSED_TODAY' then 1 else 0 end) as closed,
                   count(g.extended_until) as extended,
                   sum(case when g.severity <> 'NONE' then 1 else 0 end) as flagged
            from (select %s, r.state, r.late, r.extended_until, r.severity, k.kind
                  from reports r
                  join org_units u on u.id = r.org_unit_id
                  join facility_types y on y.code = r.facility_type
                  left join org_units d on d.code = r.district_code
                  left join versions k on k.id = r.version_id
                  where r.cycle_id = :cycle and %s) g
            group by g.code, g.name, g.name_en order by g.name, g.code
            """;

    private final JdbcClient jdbc;

    ReviewRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    List<ReviewRate> of(UUID cycleId, By by, List<String> paths) {
        OrgPaths sight = new OrgPaths(paths);
        return jdbc.sql(COUNTS.formatted(by.columns, sight.below("r.org_path")))
                .param("cycle", Ids.bytes(cycleId))
                .params(sight.params())
                .query(ReviewRates::rate)
                .list();
    }

    private static ReviewRate rate(ResultSet row, int number) throws SQLException {
        return new ReviewRate(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getInt("expected"),
                row.getInt("submitted"),
                row.getInt("late"),
                row.getInt("returned"),
                row.getInt("missing"),
                row.getInt("nothing"),
                row.getInt("closed"),
                row.getInt("extended"),
                row.getInt("flagged"));
    }
}
