package kr.smartwork.process;

import java.util.Optional;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the inbox, for decisions: read with a lock, assigned. Opened and ended by {@link WaitStateProjection}. */
@Component
class TaskRows {

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The task, without a lock. */
    Optional<OpenTask> find(String taskId) {
        return read(taskId, "");
    }

    /** The task, its row locked until the transaction ends. */
    Optional<OpenTask> lock(String taskId) {
        return read(taskId, " for update");
    }

    private Optional<OpenTask> read(String taskId, String lock) {
        return jdbc.sql(
                        """
                        select t.*, (select s.name from staff s where s.id = t.assignee_id) as assignee_name,
                               (select s.name from staff s where s.id = t.ended_by) as ended_by_name
                        from tasks t where t.id = ?"""
                                + lock)
                .param(taskId)
                .query((row, n) -> new OpenTask(
                        row.getString("id"),
                        TaskKind.valueOf(row.getString("kind")),
                        row.getString("role"),
                        "OPEN".equals(row.getString("state")),
                        Ids.get(row, "cycle_id"),
                        Ids.find(row, "report_id"),
                        row.getString("org_path"),
                        Ids.find(row, "assignee_id"),
                        row.getString("assignee_name"),
                        row.getString("ended_by_name")))
                .optional();
    }

    void assign(String taskId, @Nullable UUID staffId) {
        jdbc.sql("update tasks set assignee_id = ?, row_version = row_version + 1 where id = ?")
                .params(Ids.bytes(staffId), taskId)
                .update();
    }
}
