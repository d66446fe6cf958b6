package kr.smartwork.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rows of {@code task_steps}: written just before the transaction of the step commits, in one batch however many tasks it
 * was about. A hand-over has its own protocol, which is read with them.
 */
@Component
public class TaskLog {

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskLog(JdbcTemplate batches, JdbcClient jdbc, Clock clock) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of a report, the oldest first. Whether the reader may see it is the caller's check. */
    public List<TaskStep> of(UUID reportId) {
        return jdbc.sql(
                        """
                        select x.*, k.kind as task_kind, f.name as from_name, t.name as to_name from (
                            select s.id, s.kind, s.task_id, s.made_at, s.staff_name, s.instead_of, s.from_id, s.to_id,
                                   s.before_value, s.after_value
                            from task_steps s where s.report_id = :report
                            union all
                            select h.id, 'HANDED_OVER', i.item_id, h.carried_out_at, p.name, null, h.from_id, h.to_id, null, null
                            from tasks r join hand_over_items i on i.item_id = r.id join hand_overs h on h.id = i.hand_over_id
                            join staff p on p.id = h.planned_by
                            where r.report_id = :report and h.carried_out_at is not null) x
                        join tasks k on k.id = x.task_id
                        left join staff f on f.id = x.from_id left join staff t on t.id = x.to_id
                        order by x.made_at, x.id""")
                .param("report", Ids.bytes(reportId))
                .query(TaskLog::step)
                .list();
    }

    /** Somebody else holds it from now on; null: the team. */
    void passedOn(Actor by, OpenTask task, @Nullable UUID to) {
        if (Objects.equals(task.assigneeId(), to)) {
            return;
        }
        TaskStep.Kind kind = to == null
                ? TaskStep.Kind.RELEASED
                : to.equals(by.id()) ? TaskStep.Kind.CLAIMED : TaskStep.Kind.ASSIGNED;
        add(task, kind, by, task.assigneeId(), to, null, null);
    }

    /** It is put off; null: taken up again. Who does so is null when the program does. */
    void snoozed(@Nullable Actor by, OpenTask task, @Nullable Instant until) {
        if (!Objects.equals(task.snoozedUntil(), until)) {
            TaskStep.Kind kind = until == null ? TaskStep.Kind.WOKEN : TaskStep.Kind.SNOOZED;
            add(task, kind, by, null, null, text(task.snoozedUntil()), text(until));
        }
    }

    /** It goes before or after others. */
    void prioritised(Actor by, OpenTask task, int priority) {
        if (task.priority() != priority) {
            add(
                    task,
                    TaskStep.Kind.PRIORITISED,
                    by,
                    null,
                    null,
                    Integer.toString(task.priority()),
                    Integer.toString(priority));
        }
    }

    private void add(
            OpenTask task,
            TaskStep.Kind kind,
            @Nullable Actor by,
            @Nullable UUID from,
            @Nullable UUID to,
            @Nullable String before,
            @Nullable String after) {
        if (task.reportId() == null) {
            return;
        }
        Actor at = by == null ? null : by.at(task.assigneeId());
        pending().add(new Object[] {
            Ids.bytes(Ids.next()),
            Ids.bytes(task.reportId()),
            task.id(),
            kind.name(),
            Ids.bytes(at == null ? null : at.id()),
            at == null ? null : at.name(),
            at == null ? null : at.insteadOf(),
            Ids.bytes(from),
            Ids.bytes(to),
            before,
            after,
            Times.timestamp(clock.instant())
        });
    }

    private List<Object[]> pending() {
        Rows bound = (Rows) TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new Rows();
            TransactionSynchronizationManager.bindResource(this, bound);
            TransactionSynchronizationManager.registerSynchronization(bound);
        }
        return bound.rows;
    }

    /** What the current transaction has done so far. */
    private final class Rows implements TransactionSynchronization {

        private final List<Object[]> rows = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            batches.batchUpdate(
                    """
                    insert into task_steps (id, report_id, task_id, kind, staff_id, staff_name, instead_of, from_id, to_id,
                        before_value, after_value, made_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    rows);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TaskLog.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TaskLog.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TaskLog.this);
        }
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static TaskStep step(ResultSet row, int number) throws SQLException {
        return new TaskStep(
                Ids.get(row, "id"),
                TaskStep.Kind.valueOf(row.getString("kind")),
                TaskKind.valueOf(row.getString("task_kind")),
                Times.get(row, "made_at"),
                row.getString("staff_name"),
                row.getString("instead_of"),
                row.getString("from_name"),
                row.getString("to_name"),
                row.getString("before_value"),
                row.getString("after_value"));
    }
}
