package kr.smartwork.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.smartwork.form.Severity;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the inbox from our projection of the engine's tasks; the page after is found by key and never by counting. */
@Component
public class InboxTasks {

    private static final Duration DONE_FOR = Duration.ofDays(30);
    private static final String SELECT =
            """
            select t.*, c.title as cycle_title, a.name as assignee_name, e.name as ended_by_name
            from tasks t
            join cycles c on c.id = t.cycle_id
            left join staff a on a.id = t.assignee_id
            left join staff e on e.id = t.ended_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A cycle that has tasks in the reader's inbox. */
    public record CycleChoice(UUID id, String title) {}

    /**
     * One page of a view, the most urgent deadline first; tasks outside the actor's units do not exist here.
     *
     * @throws kr.smartwork.shared.Forbidden for staff who work no tasks
     * @throws kr.smartwork.shared.InvalidInput for a cursor that is none of ours
     */
    public TaskPage list(Actor actor, TaskFilter filter) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        TaskView view = filter.view();
        TaskConditions where =
                new TaskConditions(actor, view, doneSince()).matching(filter).after(view, filter.cursor());
        String direction = view.newestFirst() ? " desc" : "";
        List<InboxTask> found = jdbc.sql(SELECT + "where " + where.sql() + " order by " + view.sortColumn() + direction
                        + ", t.id" + direction + " limit :rows")
                .params(where.params())
                .param("rows", filter.limit() + 1)
                .query(InboxTasks::task)
                .list();
        return page(found, filter);
    }

    /** How many tasks each view holds, in one statement. */
    public TaskCounts counts(Actor actor) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        Map<String, Object> params = new HashMap<>();
        String columns = Stream.of(TaskView.values())
                .map(view -> {
                    TaskConditions where = new TaskConditions(actor, view, doneSince());
                    params.putAll(where.params());
                    return "(select count(*) from tasks t where " + where.sql() + ") as " + view + "_tasks";
                })
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns)
                .params(params)
                .query((row, n) -> new TaskCounts(
                        row.getLong("MINE_tasks"),
                        row.getLong("UNASSIGNED_tasks"),
                        row.getLong("TEAM_tasks"),
                        row.getLong("DONE_tasks")))
                .single();
    }

    /** The cycles with open tasks that the actor sees, the newest first. */
    public List<CycleChoice> cycles(Actor actor) {
        TaskConditions where = new TaskConditions(actor, TaskView.TEAM, doneSince());
        return jdbc.sql("select c.id, c.title from cycles c where c.id in (select t.cycle_id from tasks t where "
                        + where.sql() + ") order by c.opened_at desc, c.id limit 100")
                .params(where.params())
                .query((row, n) -> new CycleChoice(Ids.get(row, "id"), row.getString("title")))
                .list();
    }

    /** Every task there ever was about a report, the oldest first. Whether the reader sees the report is the caller's check. */
    public List<InboxTask> ofReport(UUID reportId) {
        return jdbc.sql(SELECT + "where t.report_id = ? order by t.created_at, t.id")
                .param(Ids.bytes(reportId))
                .query(InboxTasks::task)
                .list();
    }

    private static TaskPage page(List<InboxTask> found, TaskFilter filter) {
        if (found.size() <= filter.limit()) {
            return new TaskPage(found, null);
        }
        InboxTask last = found.get(filter.limit() - 1);
        Instant moment = filter.view() == TaskView.DONE ? Objects.requireNonNull(last.endedAt()) : last.dueAt();
        return new TaskPage(found.subList(0, filter.limit()), new TaskCursor(moment, last.id()).encode());
    }

    private Timestamp doneSince() {
        return Times.timestamp(clock.instant().minus(DONE_FOR));
    }

    private static InboxTask task(ResultSet row, int number) throws SQLException {
        return new InboxTask(
                row.getString("id"),
                TaskKind.valueOf(row.getString("kind")),
                Role.valueOf(row.getString("role")),
                row.getString("state"),
                Ids.get(row, "cycle_id"),
                row.getString("cycle_title"),
                Ids.find(row, "report_id"),
                row.getString("subject"),
                row.getString("subject_code"),
                row.getString("org_path"),
                Ids.find(row, "assignee_id"),
                row.getString("assignee_name"),
                Severity.valueOf(row.getString("severity")),
                Times.get(row, "due_at"),
                Times.get(row, "created_at"),
                Times.find(row, "ended_at"),
                row.getString("ended_by_name"),
                row.getString("outcome"));
    }
}
