package kr.smartwork.notice;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.smartwork.notice.Outcome.Result;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox as senders see it. Claims are leases in the database's time, so that nodes whose clocks differ agree; an outcome
 * counts only while the lease and the row's version are the claimer's.
 */
@Repository
class NoticeQueue {

    /** Those already tried come first; they are few, since they wait longer each time. */
    private static final List<NoticeState> DUE = List.of(NoticeState.UNKNOWN, NoticeState.FAILED, NoticeState.PENDING);

    /** One state at a time: then the index gives the order, and only the rows that are taken get locked. */
    private static final String PICK =
            """
            select id from notices where state = ? and next_try_at <= current_timestamp(6)
            order by next_try_at, id limit ? for update skip locked
            """;

    private static final String CLAIM =
            """
            update notices set state = 'CLAIMED', lease_owner = :owner, tries = tries + 1, row_version = row_version + 1,
                lease_until = timestampadd(SECOND, :seconds, current_timestamp(6))
            where id in (:ids)
            """;

    private static final String READ =
            """
            select n.id, n.purpose, n.cycle_id, n.report_id, n.person_id, n.staff_id, n.ordinal, n.reason, n.tries, n.row_version,
                coalesce(p.name, s.name) as name, coalesce(p.language, s.language) as language,
                coalesce(n.address, p.mail, s.mail) as mail
            from notices n left join persons p on p.id = n.person_id left join staff s on s.id = n.staff_id
            where n.id in (:ids) order by n.id
            """;

    private static final String ABANDONED =
            """
            update notices set state = 'UNKNOWN', doubtful = true, outcome = 'sender-lost', lease_owner = null,
                lease_until = null, next_try_at = current_timestamp(6), row_version = row_version + 1
            where state = 'CLAIMED' and lease_until < current_timestamp(6)
            """;

    private static final String RECORD =
            """
            update notices set state = ?, outcome = ?, outcome_detail = ?, doubtful = (doubtful or ?), tries = tries - ?,
                next_try_at = timestampadd(SECOND, ?, current_timestamp(6)), sent_at = ?, address = case when ? then null else address end, lease_owner = null,
                lease_until = null, row_version = row_version + 1
            where id = ? and lease_owner = ? and row_version = ?
            """;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final NoticeTexts texts;
    private final RetryPolicy retries;
    private final NoticeSettings settings;
    private final Clock clock;

    NoticeQueue(
            JdbcTemplate batches,
            JdbcClient jdbc,
            NoticeTexts texts,
            RetryPolicy retries,
            NoticeSettings settings,
            Clock clock) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.texts = texts;
        this.retries = retries;
        this.settings = settings;
        this.clock = clock;
    }

    /** Claims of senders that died become {@code UNKNOWN}, marked as perhaps sent, and due at once. */
    @Transactional
    public void giveUpAbandoned() {
        jdbc.sql(ABANDONED).update();
    }

    /** Claims what is due, up to the batch size, passing over what others hold. */
    @Transactional
    public List<Claimed> claim(String owner) {
        List<byte[]> ids = new ArrayList<>();
        for (NoticeState state : DUE) {
            ids.addAll(pick(state, settings.batchSize() - ids.size()));
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        jdbc.sql(CLAIM)
                .params(Map.of("owner", owner, "seconds", settings.lease().toSeconds(), "ids", ids))
                .update();
        return jdbc.sql(READ).param("ids", ids).query(Claimed::read).list();
    }

    /** Records outcomes and texts together; what meanwhile belongs to another sender is left alone. */
    @Transactional
    public void record(String owner, List<Sent> tried) {
        batches.batchUpdate(RECORD, tried, tried.size(), (row, sent) -> fill(row, sent, owner));
        texts.keep(tried);
    }

    private List<byte[]> pick(NoticeState state, int limit) {
        return limit <= 0
                ? List.of()
                : jdbc.sql(PICK)
                        .params(state.name(), limit)
                        .query((row, n) -> row.getBytes(1))
                        .list();
    }

    private void fill(PreparedStatement row, Sent sent, String owner) throws SQLException {
        Outcome outcome = sent.outcome();
        Claimed claimed = sent.claimed();
        row.setString(1, retries.stateAfter(outcome.result(), claimed.tries()).name());
        row.setString(2, outcome.code());
        row.setString(3, outcome.detail());
        row.setBoolean(4, outcome.is(Result.UNKNOWN));
        row.setInt(5, outcome.is(Result.NOT_TRIED) ? 1 : 0);
        row.setLong(6, retries.delayAfter(outcome.result(), claimed.tries()).toSeconds());
        row.setTimestamp(7, outcome.is(Result.ACCEPTED) ? Times.timestamp(clock.instant()) : null);
        row.setBoolean(8, outcome.is(Result.ACCEPTED));
        row.setBytes(9, Ids.bytes(claimed.notice().id()));
        row.setString(10, owner);
        row.setInt(11, claimed.rowVersion());
    }
}
