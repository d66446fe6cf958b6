package kr.smartwork.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.smartwork.form.Severity;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the inbox from our projection of the engine's tasks; the page after is found by key and never by counting. */
@Component
public class InboxTasks {

    private static final List<TaskSort.Key> LAST_DONE = List.of(TaskSort.Key.time("ended_at"));
    private static final String SELECT =
            """
            select t.*, c.title as cycle_title, a.name as assignee_name, e.name as ended_by_name, b.name as giver_name
            from tasks t
            join cycles c on c.id = t.cycle_id
            left join staff a on a.id = t.assignee_id
            left join staff e on e.id = t.ended_by
            left join staff b on b.id = t.assigned_by
            """;

    /** Without the names, which are few and read once for a page. */
    private static final String UNNAMED =
            """
            select t.*, '' as cycle_title, null as assignee_name, null as ended_by_name, null as giver_name from tasks t
            """;

    private final JdbcClient jdbc;
    private final TaskNames names;
    private final Clock clock;

    InboxTasks(JdbcClient jdbc, TaskNames names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    private record Line(InboxTask task, TaskCursor cursor) {}

    /**
     * One page of a view; tasks outside the actor's units do not exist here.
     *
     * @throws kr.smartwork.shared.Forbidden for staff who work no tasks
     * @throws kr.smartwork.shared.InvalidInput for a cursor that is none of ours
     */
    public TaskPage list(Actor actor, TaskFilter filter) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        boolean newestFirst = filter.view() == TaskView.DONE;
        List<TaskSort.Key> keys = keys(filter);
        TaskConditions where = TaskConditions.matching(actor, filter, clock).after(keys, newestFirst, filter.cursor());
        String direction = newestFirst ? " desc" : "";
        String order = Stream.concat(keys.stream().map(TaskSort.Key::column), Stream.of("id"))
                .map(column -> "t." + column + direction)
                .collect(Collectors.joining(", "));
        List<Line> found = jdbc.sql(UNNAMED + "where " + where.sql() + " order by " + order + " limit :rows")
                .params(where.params())
                .param("rows", filter.limit() + 1)
                .query((row, n) -> new Line(task(row, n), TaskCursor.at(row, keys)))
                .list();
        return page(found, filter.limit());
    }

    /** What a list is sorted by, before the id. */
    static List<TaskSort.Key> keys(TaskFilter filter) {
        return filter.view() == TaskView.DONE ? LAST_DONE : filter.sort().keys();
    }

    /**
     * How many tasks each view holds. What is open in the reader's units is read once for all;
     * only where that is too much to be read to its end is the part that nobody holds counted by itself.
     */
    public TaskCounts counts(Actor actor) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        Team team = team(actor);
        boolean read = team.all() < TaskCounts.MOST;
        return new TaskCounts(
                count(TaskConditions.of(actor, TaskView.MINE, clock), TaskCounts.MOST),
                read ? team.free() : count(TaskConditions.of(actor, TaskView.UNASSIGNED, clock), TaskCounts.MOST),
                team.all(),
                count(TaskConditions.of(actor, TaskView.WAITING, clock), TaskCounts.MOST),
                count(TaskConditions.of(actor, TaskView.DONE, clock), TaskCounts.MOST_DONE));
    }

    private record Team(long all, long free) {}

    private Team team(Actor actor) {
        TaskConditions open = TaskConditions.of(actor, TaskView.TEAM, clock);
        TaskConditions free = TaskConditions.of(actor, TaskView.UNASSIGNED, clock);
        Map<String, Object> params = new HashMap<>(open.params());
        params.putAll(free.params());
        return jdbc.sql("select count(*) as tasks_open, coalesce(sum(free), 0) as tasks_free from (select case when "
                        + free.sql() + " then 1 else 0 end as free from tasks t where " + open.sql() + " limit "
                        + TaskCounts.MOST + ") counted")
                .params(params)
                .query((row, n) -> new Team(row.getLong("tasks_open"), row.getLong("tasks_free")))
                .single();
    }

    private long count(TaskConditions where, int most) {
        return jdbc.sql("select count(*) from (select 1 from tasks t where " + where.sql() + " limit :most) counted")
                .params(where.params())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** How many tasks match, at most one more than {@link BulkOrders#MOST}: nobody can choose more of them at once. */
    public long count(Actor actor, TaskFilter filter) {
        return count(actor, filter, BulkOrders.MOST + 1);
    }

    /** How many tasks match, counted up to this many. */
    public long count(Actor actor, TaskFilter filter, int most) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        return count(TaskConditions.matching(actor, filter, clock), most);
    }

    /** One task in sight; {@link NotFound} for all others. */
    public InboxTask get(Actor actor, String taskId) {
        TaskConditions where = TaskConditions.these(actor, List.of(taskId), clock);
        return jdbc.sql(SELECT + "where " + where.sql())
                .params(where.params())
                .query(InboxTasks::task)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Every task there ever was about a report, the oldest first. Whether the reader sees the report is the caller's check. */
    public List<InboxTask> ofReport(UUID reportId) {
        return jdbc.sql(SELECT + "where t.report_id = ? order by t.created_at, t.id")
                .param(Ids.bytes(reportId))
                .query(InboxTasks::task)
                .list();
    }

    private TaskPage page(List<Line> found, int limit) {
        return new TaskPage(
                names.named(found.stream().limit(limit).map(Line::task).toList()),
                found.size() <= limit ? null : found.get(limit - 1).cursor().encode());
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
                row.getString("outcome"),
                row.getInt("priority"),
                Times.find(row, "snoozed_until"),
                Ids.find(row, "assigned_by"),
                row.getString("giver_name"),
                row.getString("facility_type"),
                Ids.find(row, "ended_by"),
                row.getString("element"));
    }
}
