package kr.smartwork.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.form.Severity;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code bulk_orders} and {@code bulk_items} as their giver sees and steers them. */
@Component
class BulkRows {

    private static final String SELECT =
            """
            select o.*,
                (select count(*) from bulk_items i where i.order_id = o.id and i.state = 'PENDING') as pending,
                (select count(*) from bulk_items i where i.order_id = o.id and i.state = 'DONE') as done,
                (select count(*) from bulk_items i where i.order_id = o.id and i.state = 'REFUSED') as refused,
                (select count(*) from bulk_items i where i.order_id = o.id and i.state = 'LEFT_OUT') as left_out,
                (select count(*) from bulk_items i where i.order_id = o.id and i.state = 'CANCELLED') as cancelled
            from bulk_orders o
            """;

    private static final String TASKS =
            """
            select t.id, t.kind, t.report_id, t.subject, t.subject_code, t.severity, i.state, i.text_key, i.text_args,
                   i.settled_at
            from bulk_items i join tasks t on t.id = i.task_id
            where i.order_id = ? and i.state = ?""";

    private static final String REPORTS =
            """
            select i.task_id as id, null as kind, i.report_id, t.facility_name as subject,
                   t.facility_code as subject_code, t.severity, i.state, i.text_key, i.text_args, i.settled_at
            from bulk_items i join reports t on t.id = i.report_id
            where i.order_id = ? and i.state = ?""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    BulkRows(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** A task, or report, with why the step is not possible; null when it is. */
    record NewItem(String taskId, @Nullable UUID reportId, int version, @Nullable Text obstacle) {

        NewItem(OpenTask task, @Nullable Text obstacle) {
            this(task.id(), task.reportId(), task.version(), obstacle);
        }
    }

    /** A new order in {@link BulkOrder.State#PREVIEW}. */
    UUID insert(Actor actor, BulkAction action, List<NewItem> items) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into bulk_orders (id, staff_id, username, action, state, comment, created_at)
                        values (?, ?, ?, ?, 'PREVIEW', '', ?)""")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(actor.id()),
                        actor.username(),
                        action.name(),
                        Times.timestamp(clock.instant()))
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (NewItem item : items) {
            rows.add(row(id, rows.size() + 1, item));
        }
        batches.batchUpdate(
                """
                insert into bulk_items (order_id, position_no, task_id, report_id, version_no, state, text_key, text_args)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                rows);
        return id;
    }

    private static Object[] row(UUID id, int position, NewItem item) {
        BulkText why = BulkText.of(item.obstacle());
        return new Object[] {
            Ids.bytes(id),
            position,
            item.taskId(),
            Ids.bytes(item.reportId()),
            item.version(),
            item.obstacle() == null ? "PENDING" : "LEFT_OUT",
            why.key(),
            why.args()
        };
    }

    Optional<BulkOrder> find(UUID id) {
        return jdbc.sql(SELECT + "where o.id = ?")
                .param(Ids.bytes(id))
                .query(BulkRows::order)
                .optional();
    }

    /** Locks its row until the transaction ends. */
    void lock(UUID id) {
        jdbc.sql("select id from bulk_orders where id = ? for update")
                .param(Ids.bytes(id))
                .query(rows -> {});
    }

    List<BulkItem> items(BulkOrder order, BulkItem.State state, boolean remarkable, int limit) {
        return jdbc.sql((order.action().ofReports() ? REPORTS : TASKS)
                        + (remarkable ? " and t.severity <> 'NONE'" : "")
                        + " order by t.severity desc, i.position_no limit ?")
                .params(Ids.bytes(order.id()), state.name(), limit)
                .query(BulkRows::item)
                .list();
    }

    List<String> orgPaths(UUID id) {
        return jdbc.sql(
                        """
                        select distinct t.org_path from bulk_items i join tasks t on t.id = i.task_id
                        where i.order_id = ? and i.state = 'PENDING'""")
                .param(Ids.bytes(id))
                .query(String.class)
                .list();
    }

    void leaveOut(UUID id, Collection<String> taskIds, Text why) {
        batches.batchUpdate(
                """
                update bulk_items set state = 'LEFT_OUT', text_key = ?, text_args = ''
                where order_id = ? and task_id = ? and state = 'PENDING'""",
                taskIds.stream()
                        .map(task -> new Object[] {why.key(), Ids.bytes(id), task})
                        .toList());
    }

    void confirm(UUID id, String comment, @Nullable String colleague, @Nullable Instant until, Instant startAt) {
        jdbc.sql("update bulk_orders set state = 'WAITING', comment = ?, colleague = ?, until_at = ?, start_at = ?"
                        + " where id = ?")
                .params(comment, colleague, Times.timestamp(until), Times.timestamp(startAt), Ids.bytes(id))
                .update();
    }

    /** The order's row first: a chunk that begins later finds it stopped. */
    void cancel(UUID id, Instant now) {
        jdbc.sql("update bulk_orders set state = 'CANCELLED', finished_at = ? where id = ?")
                .params(Times.timestamp(now), Ids.bytes(id))
                .update();
        jdbc.sql("update bulk_items set state = 'CANCELLED', settled_at = ? where order_id = ? and state = 'PENDING'")
                .params(Times.timestamp(now), Ids.bytes(id))
                .update();
    }

    /** A confirmed order that gives the tasks back to whom they belonged before. */
    UUID copyToUndo(BulkOrder order, Instant now) {
        UUID undo = Ids.next();
        jdbc.sql(
                        """
                        insert into bulk_orders (id, staff_id, username, action, state, comment, created_at, start_at)
                        values (?, ?, ?, 'RESTORE', 'WAITING', '', ?, ?)""")
                .params(
                        Ids.bytes(undo),
                        Ids.bytes(order.staffId()),
                        order.username(),
                        Times.timestamp(now),
                        Times.timestamp(now))
                .update();
        jdbc.sql(
                        """
                        insert into bulk_items (order_id, position_no, task_id, report_id, version_no, state,
                            given_to, taken_from)
                        select :undo, position_no, task_id, report_id, version_no, 'PENDING', given_to, taken_from
                        from bulk_items where order_id = :order and state = 'DONE'""")
                .param("undo", Ids.bytes(undo))
                .param("order", Ids.bytes(order.id()))
                .update();
        jdbc.sql("update bulk_orders set undone = true where id = ?")
                .param(Ids.bytes(order.id()))
                .update();
        return undo;
    }

    private static BulkOrder order(ResultSet row, int number) throws SQLException {
        return new BulkOrder(
                Ids.get(row, "id"),
                Ids.get(row, "staff_id"),
                row.getString("username"),
                BulkAction.valueOf(row.getString("action")),
                BulkOrder.State.valueOf(row.getString("state")),
                row.getString("comment"),
                row.getString("colleague"),
                Times.find(row, "until_at"),
                Times.get(row, "created_at"),
                Times.find(row, "start_at"),
                Times.find(row, "started_at"),
                Times.find(row, "finished_at"),
                row.getBoolean("undone"),
                row.getInt("pending"),
                row.getInt("done"),
                row.getInt("refused"),
                row.getInt("left_out"),
                row.getInt("cancelled"));
    }

    private static BulkItem item(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return new BulkItem(
                row.getString("id"),
                kind == null ? null : TaskKind.valueOf(kind),
                Ids.find(row, "report_id"),
                row.getString("subject"),
                row.getString("subject_code"),
                Severity.valueOf(row.getString("severity")),
                BulkItem.State.valueOf(row.getString("state")),
                new BulkText(row.getString("text_key"), row.getString("text_args")).text(),
                Times.find(row, "settled_at"));
    }
}
