package kr.smartwork.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kr.smartwork.form.Severity;
import kr.smartwork.process.TaskKind;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.registry.Role;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for the decision of a supervisor: escalated reports and urgent answers of his own units. */
@Component
class AwaitedDecisions {

    private static final int MOST = 50;

    private static final String WHERE =
            """
            from tasks t join reports r on r.id = t.report_id
            where t.cycle_id = :cycle and t.state = 'OPEN' and t.role = 'SUPERVISOR' and %s
            """;

    private static final String OPEN =
            """
            select t.kind, t.severity, t.created_at, t.due_at, r.id, r.facility_code, r.facility_name, r.district_name,
                   r.state,
                   (select count(distinct n.ordinal) from notices n
                     join report_recipients rr on rr.person_id = n.person_id and rr.cycle_id = n.cycle_id
                     where rr.report_id = r.id and n.cycle_id = r.cycle_id and n.purpose = 'REMINDER') as reminders,
                   (select count(*) from decisions d
                     where d.report_id = r.id and d.kind = 'CALL_WITHOUT_ANSWER') as calls
            """
                    + WHERE
                    + """
            order by case t.severity when 'URGENT' then 0 else 1 end, t.created_at, r.facility_code limit :rows
            """;

    private final JdbcClient jdbc;

    AwaitedDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A report that a supervisor has to decide about.
     *
     * @param reminders how often its respondents were reminded
     * @param calls how often officials called without reaching anybody
     */
    record Item(
            UUID reportId,
            TaskKind kind,
            Severity severity,
            String facilityCode,
            String facilityName,
            String districtName,
            ReportState state,
            Instant since,
            @Nullable Instant dueAt,
            int reminders,
            int calls) {}

    /** How many decisions of a kind wait. */
    record OfKind(TaskKind kind, int count) {}

    /**
     * What waits.
     *
     * @param kinds how many of each kind there are in all
     * @param first urgent ones first, then the longest waiting; at most 50
     */
    record Awaited(List<OfKind> kinds, List<Item> first) {

        static final Awaited NOTHING = new Awaited(List.of(), List.of());

        public int count() {
            return kinds.stream().mapToInt(OfKind::count).sum();
        }

        /** Not all of them are among the first. */
        public boolean more() {
            return count() > first.size();
        }
    }

    Awaited of(Actor actor, UUID cycleId) {
        OrgPaths own = new OrgPaths(actor.paths(Role.SUPERVISOR));
        if (own.paths().isEmpty()) {
            return Awaited.NOTHING;
        }
        String where = own.below("t.org_path");
        List<OfKind> kinds = jdbc.sql("select t.kind, count(*) as n " + WHERE.formatted(where) + " group by t.kind")
                .param("cycle", Ids.bytes(cycleId))
                .params(own.params())
                .query((row, n) -> new OfKind(TaskKind.valueOf(row.getString("kind")), row.getInt("n")))
                .list();
        return new Awaited(
                kinds.stream().sorted(Comparator.comparing(OfKind::kind)).toList(), first(where, own, cycleId));
    }

    private List<Item> first(String where, OrgPaths own, UUID cycleId) {
        return jdbc.sql(OPEN.formatted(where))
                .param("cycle", Ids.bytes(cycleId))
                .param("rows", MOST)
                .params(own.params())
                .query(AwaitedDecisions::item)
                .list();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                Ids.get(row, "id"),
                TaskKind.valueOf(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                row.getString("facility_code"),
                row.getString("facility_name"),
                row.getString("district_name"),
                ReportState.valueOf(row.getString("state")),
                Times.get(row, "created_at"),
                Times.find(row, "due_at"),
                row.getInt("reminders"),
                row.getInt("calls"));
    }
}
