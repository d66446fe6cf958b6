package kr.smartwork.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.smartwork.form.Severity;
import kr.smartwork.process.ReassignTasks;
import kr.smartwork.process.TaskKind;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the work of officials and supervisors within some units; one statement for all of them. */
@Component
class Workloads {

    private static final String WORKERS =
            """
            select s.id, s.username, s.name, u.name as team, u.name_en as team_en,
                   coalesce(o.n, 0) as open_tasks, coalesce(o.overdue, 0) as overdue, coalesce(o.flagged, 0) as flagged,
                   coalesce(d.n, 0) as done
            from staff s join org_units u on u.id = s.org_unit_id
            left join (select t.assignee_id, count(*) as n, sum(case when t.due_at < :now then 1 else 0 end) as overdue,
                              sum(case when t.severity <> 'NONE' then 1 else 0 end) as flagged
                       from tasks t where t.state = 'OPEN' and t.assignee_id is not null and %1$s
                       group by t.assignee_id) o on o.assignee_id = s.id
            left join (select t.ended_by, count(*) as n from tasks t
                       where t.state = 'DONE' and t.ended_at >= :today and t.ended_by is not null and %1$s
                       group by t.ended_by) d on d.ended_by = s.id
            where (o.n is not null or d.n is not null or (s.enabled = true and exists (
                select 1 from staff_roles sr join org_units ru on ru.id = sr.org_unit_id
                where sr.staff_id = s.id and sr.role in ('OFFICIAL', 'SUPERVISOR') and %2$s
                  and sr.valid_from <= :day and (sr.valid_to is null or sr.valid_to > :day))))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Workloads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A task of somebody's, for the list to choose from. */
    record Item(String id, TaskKind kind, Severity severity, String subject, String cycle, Instant dueAt) {}

    /** The busiest first. */
    List<Workload> of(List<String> paths) {
        return read(paths, " order by open_tasks desc, s.name, s.id", "");
    }

    /** One of them. */
    Optional<Workload> of(List<String> paths, String username) {
        return read(paths, " and s.username = :username", username).stream().findFirst();
    }

    private List<Workload> read(List<String> paths, String rest, String username) {
        OrgPaths own = new OrgPaths(paths);
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(WORKERS.formatted(own.below("t.org_path"), own.below("ru.path")) + rest)
                .params(own.params())
                .param("username", username)
                .param("now", Times.timestamp(clock.instant()))
                .param(
                        "today",
                        Times.timestamp(today.atStartOfDay(clock.getZone()).toInstant()))
                .param("day", today)
                .query(Workloads::workload)
                .list();
    }

    /** Their open tasks that the reader oversees, what is due first; as many as can be given away at once. */
    List<Item> tasks(List<String> paths, String username) {
        OrgPaths own = new OrgPaths(paths);
        return jdbc.sql(
                        """
                        select t.id, t.kind, t.severity, t.subject, c.title, t.due_at
                        from tasks t join cycles c on c.id = t.cycle_id join staff s on s.id = t.assignee_id
                        where s.username = :username and t.state = 'OPEN' and %s order by t.due_at, t.id limit :rows
                        """
                                .formatted(own.below("t.org_path")))
                .params(own.params())
                .param("username", username)
                .param("rows", ReassignTasks.MOST)
                .query(Workloads::item)
                .list();
    }

    /** The ids of all their open tasks that the reader oversees, in the order in which reports are locked. */
    List<String> all(List<String> paths, String username) {
        OrgPaths own = new OrgPaths(paths);
        return jdbc.sql(
                        """
                        select t.id from tasks t join staff s on s.id = t.assignee_id
                        where s.username = :username and t.state = 'OPEN' and %s
                        order by t.report_id, t.id limit :rows
                        """
                                .formatted(own.below("t.org_path")))
                .params(own.params())
                .param("username", username)
                .param("rows", ReassignTasks.MOST + 1)
                .query(String.class)
                .list();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getString("id"),
                TaskKind.valueOf(row.getString("kind")),
                Severity.valueOf(row.getString("severity")),
                row.getString("subject"),
                row.getString("title"),
                Times.get(row, "due_at"));
    }

    private static Workload workload(ResultSet row, int number) throws SQLException {
        return new Workload(
                row.getString("username"),
                row.getString("name"),
                row.getString("team"),
                row.getString("team_en"),
                row.getInt("open_tasks"),
                row.getInt("overdue"),
                row.getInt("flagged"),
                row.getInt("done"));
    }
}
