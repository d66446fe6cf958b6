package kr.smartwork.aggregation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When the figures of cycles were published, and when and why a publication was withdrawn; its snapshot stays. */
@Component
public class Publications {

    /** The milestone whose snapshots are published. */
    public static final String MILESTONE = "published";

    private static final String SELECT =
            """
            select revision, snapshot_id, published_at, published_by_name, undo_until, withdrawn_at, withdrawn_by_name,
                   withdraw_reason
            from publications where
            """;

    private final JdbcClient jdbc;
    private final Snapshots snapshots;
    private final Clock clock;

    Publications(JdbcClient jdbc, Snapshots snapshots, Clock clock) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /**
     * Notes that the newest snapshot of the milestone is published now. A second time for the same snapshot does nothing.
     *
     * @param by id of the member of staff; null when it is not known
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(UUID cycleId, @Nullable UUID by, Instant undoUntil) {
        snapshots.latest(cycleId, MILESTONE).ifPresent(snapshot -> jdbc.sql(
                        """
                        insert ignore into publications (id, cycle_id, revision, snapshot_id, published_at, published_by,
                            published_by_name, undo_until)
                        values (?, ?, ?, ?, ?, ?, (select name from staff where id = ?), ?)""")
                .params(
                        Ids.bytes(Ids.next()),
                        Ids.bytes(cycleId),
                        snapshot.revision(),
                        Ids.bytes(snapshot.id()),
                        Times.timestamp(clock.instant()),
                        Ids.bytes(by),
                        Ids.bytes(by),
                        Times.timestamp(undoUntil))
                .update());
    }

    /** Notes that what is published does not hold any more; whether it may be withdrawn is the caller's check. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(UUID cycleId, Actor by, String reason) {
        jdbc.sql(
                        """
                        update publications set withdrawn_at = ?, withdrawn_by = ?, withdrawn_by_name = ?, withdraw_reason = ?
                        where cycle_id = ? and withdrawn_at is null""")
                .params(Times.timestamp(clock.instant()), Ids.bytes(by.id()), by.name(), reason, Ids.bytes(cycleId))
                .update();
    }

    /** All of a cycle's, the newest first. */
    public List<Publication> of(UUID cycleId) {
        return jdbc.sql(SELECT + "cycle_id = ? order by revision desc")
                .param(Ids.bytes(cycleId))
                .query(Publications::publication)
                .list();
    }

    /** The one that holds; empty before the first, and after one was withdrawn. */
    public Optional<Publication> current(UUID cycleId) {
        return jdbc.sql(SELECT + "cycle_id = ? and withdrawn_at is null")
                .param(Ids.bytes(cycleId))
                .query(Publications::publication)
                .optional();
    }

    /** The publication of this snapshot; empty for live figures and for other milestones. */
    public Optional<Publication> ofSnapshot(@Nullable UUID snapshotId) {
        return jdbc.sql(SELECT + "snapshot_id = ?")
                .param(Ids.bytes(snapshotId))
                .query(Publications::publication)
                .optional();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        Instant withdrawn = Times.find(row, "withdrawn_at");
        return new Publication(
                row.getInt("revision"),
                Ids.get(row, "snapshot_id"),
                Times.get(row, "published_at"),
                row.getString("published_by_name"),
                Times.get(row, "undo_until"),
                withdrawn == null
                        ? null
                        : new Publication.Withdrawal(
                                withdrawn, row.getString("withdrawn_by_name"), row.getString("withdraw_reason")));
    }
}
