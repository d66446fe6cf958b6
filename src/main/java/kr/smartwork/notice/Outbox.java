package kr.smartwork.notice;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The only way a message leaves Smartwork: a row written in the caller's transaction, sent later, at least once. */
@Component
public class Outbox {

    /** What every notice is meant for so far; part of the key, so that another channel would be another message. */
    static final String CHANNEL = "MAIL";

    private static final int BATCH = 500;

    /**
     * Not {@code insert ignore}: that would turn a person who does not exist, or a text too long, into a silent loss.
     * Due by the database's clock, which is the one that senders go by.
     */
    private static final String INSERT =
            """
            insert into notices (id, dedup_key, purpose, channel, ordinal, cycle_id, report_id, person_id, state, reason,
                address, tries, doubtful, next_try_at, created_at, row_version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, 0, false, current_timestamp(6), ?, 0)
            on duplicate key update dedup_key = dedup_key
            """;

    private static final String INSERT_STAFF =
            """
            insert into notices (id, dedup_key, purpose, channel, ordinal, staff_id, state, tries, doubtful, next_try_at,
                created_at, row_version)
            values (?, ?, ?, ?, ?, ?, 'PENDING', 0, false, current_timestamp(6), ?, 0)
            on duplicate key update dedup_key = dedup_key
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Outbox(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds the notices in batches; those already there are left as they are. Runs in the caller's transaction, which must
     * be open: the notices exist exactly when what they speak of does.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Collection<NewNotice> notices) {
        Instant now = clock.instant();
        jdbc.batchUpdate(INSERT, notices, BATCH, (row, notice) -> fill(row, notice, now));
    }

    /** Adds notices to members of staff, under the same terms. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addForStaff(Collection<NewStaffNotice> notices) {
        Instant now = clock.instant();
        jdbc.batchUpdate(INSERT_STAFF, notices, BATCH, (row, notice) -> {
            row.setBytes(1, Ids.bytes(notice.id()));
            row.setString(2, notice.dedupKey(CHANNEL));
            row.setString(3, notice.purpose().name());
            row.setString(4, CHANNEL);
            row.setInt(5, notice.ordinal());
            row.setBytes(6, Ids.bytes(notice.staffId()));
            row.setTimestamp(7, Times.timestamp(now));
        });
    }

    private static void fill(PreparedStatement row, NewNotice notice, Instant now) throws SQLException {
        row.setBytes(1, Ids.bytes(Ids.next()));
        row.setString(2, notice.dedupKey(CHANNEL));
        row.setString(3, notice.purpose().name());
        row.setString(4, CHANNEL);
        row.setInt(5, notice.ordinal());
        row.setBytes(6, Ids.bytes(notice.cycleId()));
        row.setBytes(7, Ids.bytes(notice.reportId()));
        row.setBytes(8, Ids.bytes(notice.personId()));
        row.setString(9, notice.reason());
        row.setString(10, notice.address());
        row.setTimestamp(11, Times.timestamp(now));
    }
}
