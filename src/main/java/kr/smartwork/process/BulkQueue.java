package kr.smartwork.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The orders as the workers of all nodes see them. A worker holds the items it works on by their row locks only: when it
 * dies they are free again at once, and as they were.
 */
@Component
class BulkQueue {

    private static final String TAKE =
            """
            select position_no, task_id, version_no, given_to, taken_from from bulk_items
            where order_id = ? and state = 'PENDING'""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BulkQueue(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A task of an order, its row locked. */
    record Item(int position, String taskId, int version, @Nullable UUID givenTo, @Nullable UUID takenFrom) {}

    /**
     * What became of an item.
     *
     * @param why null when it is done
     */
    record Settled(int position, @Nullable Text why, @Nullable UUID givenTo, @Nullable UUID takenFrom) {}

    /** Begins the orders whose time has come, and says which are under way. */
    List<UUID> running(Instant now) {
        jdbc.sql("update bulk_orders set state = 'RUNNING', started_at = ? where state = 'WAITING' and start_at <= ?")
                .params(Times.timestamp(now), Times.timestamp(now))
                .update();
        return jdbc.sql("select id from bulk_orders where state = 'RUNNING' order by start_at, id")
                .query((row, n) -> Ids.get(row, "id"))
                .list();
    }

    /** The next items that no other worker holds. */
    List<Item> take(UUID orderId, int limit) {
        return jdbc.sql(TAKE + " order by position_no limit ? for update skip locked")
                .params(Ids.bytes(orderId), limit)
                .query(BulkQueue::item)
                .list();
    }

    /** One item, if it is still to do and no other worker holds it. */
    Optional<Item> takeOne(UUID orderId, int position) {
        return jdbc.sql(TAKE + " and position_no = ? for update skip locked")
                .params(Ids.bytes(orderId), position)
                .query(BulkQueue::item)
                .optional();
    }

    /** Where the next items are, without taking them. */
    List<Integer> positions(UUID orderId, int limit) {
        return jdbc.sql(
                        "select position_no from bulk_items where order_id = ? and state = 'PENDING' order by position_no limit ?")
                .params(Ids.bytes(orderId), limit)
                .query(Integer.class)
                .list();
    }

    void settle(UUID orderId, Collection<Settled> items, Instant now) {
        batches.batchUpdate(
                """
                update bulk_items set state = ?, text_key = ?, text_args = ?, given_to = ?, taken_from = ?, settled_at = ?
                where order_id = ? and position_no = ? and state = 'PENDING'""",
                items.stream().map(item -> row(orderId, item, now)).toList());
    }

    private static Object[] row(UUID orderId, Settled item, Instant now) {
        BulkText why = BulkText.of(item.why());
        return new Object[] {
            item.why() == null ? "DONE" : "REFUSED",
            why.key(),
            why.args(),
            Ids.bytes(item.givenTo()),
            Ids.bytes(item.takenFrom()),
            Times.timestamp(now),
            Ids.bytes(orderId),
            item.position()
        };
    }

    /** Ends an order that has nothing left to do, those items included that another worker holds just now. */
    void finish(UUID orderId, Instant now) {
        jdbc.sql(
                        """
                        update bulk_orders set state = 'DONE', finished_at = :now
                        where id = :id and state = 'RUNNING' and not exists (
                            select 1 from bulk_items i where i.order_id = :id and i.state = 'PENDING')""")
                .param("now", Times.timestamp(now))
                .param("id", Ids.bytes(orderId))
                .update();
    }

    /** Refuses all that is left: whoever gave the order may not work any more. */
    void refuseAll(UUID orderId, Text why, Instant now) {
        jdbc.sql(
                        "update bulk_items set state = 'REFUSED', text_key = ?, text_args = '', settled_at = ? where order_id = ? and state = 'PENDING'")
                .params(why.key(), Times.timestamp(now), Ids.bytes(orderId))
                .update();
    }

    /** Forgets what was looked at long ago and never confirmed. */
    void dropPreviews(Instant before) {
        jdbc.sql(
                        """
                        delete from bulk_items where order_id in (
                            select id from bulk_orders where state = 'PREVIEW' and created_at < ?)""")
                .param(Times.timestamp(before))
                .update();
        jdbc.sql("delete from bulk_orders where state = 'PREVIEW' and created_at < ?")
                .param(Times.timestamp(before))
                .update();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getInt("position_no"),
                row.getString("task_id"),
                row.getInt("version_no"),
                Ids.find(row, "given_to"),
                Ids.find(row, "taken_from"));
    }
}
