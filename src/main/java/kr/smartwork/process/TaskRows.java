package kr.smartwork.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the inbox, for decisions: read with a lock, assigned. Opened and ended by {@link WaitStateProjection}. */
@Component
class TaskRows {

    private static final String SELECT =
            """
            select t.id, t.kind, t.role, t.state, t.cycle_id, t.report_id, t.org_path, t.assignee_id, t.ended_at,
                   t.priority, t.snoozed_until,
                   (select s.name from staff s where s.id = t.assignee_id) as assignee_name,
                   (select s.name from staff s where s.id = t.ended_by) as ended_by_name,
                   (select r.version_no from reports r where r.id = t.report_id) as version_no
            from tasks t
            """;

    private final JdbcClient jdbc;
    private final TaskLog log;

    TaskRows(JdbcClient jdbc, TaskLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** The task, without a lock. */
    Optional<OpenTask> find(String taskId) {
        return jdbc.sql(SELECT + "where t.id = ?")
                .param(taskId)
                .query(TaskRows::task)
                .optional();
    }

    /** The task, its row locked until the transaction ends. */
    Optional<OpenTask> lock(String taskId) {
        return jdbc.sql(SELECT + "where t.id = ? for update")
                .param(taskId)
                .query(TaskRows::task)
                .optional();
    }

    /** The open tasks of this kind about a report. */
    List<OpenTask> open(UUID reportId, TaskKind kind) {
        return jdbc.sql(SELECT + "where t.report_id = ? and t.kind = ? and t.state = 'OPEN'")
                .params(Ids.bytes(reportId), kind.name())
                .query(TaskRows::task)
                .list();
    }

    /** The open task of this kind about a cycle as a whole, its row locked until the transaction ends. */
    Optional<OpenTask> lockOpen(UUID cycleId, TaskKind kind) {
        return jdbc.sql(SELECT + "where t.cycle_id = ? and t.kind = ? and t.state = 'OPEN' for update")
                .params(Ids.bytes(cycleId), kind.name())
                .query(TaskRows::task)
                .optional();
    }

    /** The open task of this kind about a unit's part of a cycle, its row locked until the transaction ends. */
    Optional<OpenTask> lockOpen(UUID cycleId, TaskKind kind, String orgPath) {
        return jdbc.sql(SELECT
                        + "where t.cycle_id = ? and t.kind = ? and t.org_path = ? and t.state = 'OPEN' for update")
                .params(Ids.bytes(cycleId), kind.name(), orgPath)
                .query(TaskRows::task)
                .optional();
    }

    /** Several at once, without a lock, in the order in which their reports are locked. */
    List<OpenTask> findAll(TaskConditions where, int limit) {
        return jdbc.sql(SELECT + "where " + where.sql() + " order by t.report_id, t.id limit :rows")
                .params(where.params())
                .param("rows", limit)
                .query(TaskRows::task)
                .list();
    }

    /** Gives it to somebody, or (null) to the team. */
    void assign(Actor by, OpenTask task, @Nullable UUID staffId) {
        jdbc.sql(
                        """
                        update tasks set assignee_id = ?, assigned_by = ?, assigned_at = current_timestamp(6), route = null, routed_from = null,
                            snoozed_until = null, row_version = row_version + 1 where id = ?""")
                .params(Ids.bytes(staffId), Ids.bytes(staffId == null ? null : by.id()), task.id())
                .update();
        log.passedOn(by, task, staffId);
    }

    /**
     * Puts it off; null wakes it up.
     *
     * @param by null when the program does so
     */
    void snooze(@Nullable Actor by, OpenTask task, @Nullable Instant until) {
        jdbc.sql("update tasks set snoozed_until = ?, row_version = row_version + 1 where id = ?")
                .params(Times.timestamp(until), task.id())
                .update();
        log.snoozed(by, task, until);
    }

    /** The rank first: MySQL would work with the new priority already. */
    void prioritise(Actor by, OpenTask task, int priority) {
        jdbc.sql(
                        """
                        update tasks set rank_no = rank_no + (? - priority) * ?, priority = ?, row_version = row_version + 1
                        where id = ?""")
                .params(priority, TaskRank.PRIORITY, priority, task.id())
                .update();
        log.prioritised(by, task, priority);
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        return new OpenTask(
                row.getString("id"),
                TaskKind.valueOf(row.getString("kind")),
                row.getString("role"),
                "OPEN".equals(row.getString("state")),
                Ids.get(row, "cycle_id"),
                Ids.find(row, "report_id"),
                row.getString("org_path"),
                Ids.find(row, "assignee_id"),
                row.getString("assignee_name"),
                row.getString("ended_by_name"),
                Times.find(row, "ended_at"),
                row.getInt("version_no"),
                row.getInt("priority"),
                Times.find(row, "snoozed_until"));
    }
}
