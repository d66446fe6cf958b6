package kr.smartwork.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reports of a cycle that still have an open instance, taken in chunks. A chunk skips rows that somebody else has
 * locked (a respondent just submitting) and leaves them to the next round.
 */
@Component
public class OpenReports {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OpenReports(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A report of a chunk, its row locked. */
    public record Item(
            UUID id,
            @Nullable String processInstanceId,
            @Nullable UUID officialId,
            int escalationLevel,
            int versionNo) {}

    /** Whether no report of the cycle is open: waiting to be asked, with a respondent, or in review. */
    public boolean none(UUID cycleId) {
        return jdbc.sql(
                        """
                        select 1 from reports where cycle_id = ? and (state in ('PENDING', 'NOT_OPENED', 'IN_PROGRESS',
                            'IN_REVIEW') or (state = 'RETURNED' and settled_at is null)) limit 1
                        """)
                .param(Ids.bytes(cycleId))
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    /** The cycles that run. */
    public List<UUID> cyclesTakingAnswers() {
        return jdbc.sql("select id from cycles where state in ('COLLECTING', 'FOLLOW_UP')")
                .query((row, n) -> Ids.get(row, "id"))
                .list();
    }

    /** Which open reports a step is about. */
    public enum Selection {
        /** In the audience, not yet asked. */
        PENDING("state = 'PENDING'"),
        /** With the respondent, nobody has been told to call. */
        NOT_CALLED(Conditions.WITH_RESPONDENT + " and escalation_level < 1" + Conditions.NOT_EXTENDED),
        /** With the respondent, the supervisor has not been asked. */
        NOT_DECIDED(Conditions.WITH_RESPONDENT + " and escalation_level < 2" + Conditions.NOT_EXTENDED),
        /** With the respondent or not yet asked: what the lock closes. */
        UNANSWERED("state in ('PENDING', 'NOT_OPENED', 'IN_PROGRESS', 'RETURNED') and settled_at is null"),
        /** Everything open: what a cancelled cycle withdraws. */
        OPEN("state in ('PENDING', 'NOT_OPENED', 'IN_PROGRESS', 'IN_REVIEW', 'RETURNED') and settled_at is null"),
        /** Sent back by the supervisor, without an instance yet. */
        SENT_BACK("state = 'RETURNED' and settled_at is null and process_instance_id is null");

        private final String condition;

        Selection(String condition) {
            this.condition = condition;
        }
    }

    private static final class Conditions {

        static final String WITH_RESPONDENT =
                "state in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED') and settled_at is null";
        static final String NOT_EXTENDED = " and (extended_until is null or extended_until < current_timestamp)";
    }

    /** The next few reports, each row locked until the transaction ends. */
    public List<Item> next(UUID cycleId, Selection selection, int limit) {
        return jdbc.sql("select id, process_instance_id, official_id, escalation_level, version_no from reports"
                        + " where cycle_id = ? and " + selection.condition + " limit ? for update skip locked")
                .params(Ids.bytes(cycleId), limit)
                .query(OpenReports::item)
                .list();
    }

    /** Whether any is left, those included that somebody else has locked just now. */
    public boolean any(UUID cycleId, Selection selection) {
        return jdbc.sql("select 1 from reports where cycle_id = ? and " + selection.condition + " limit 1")
                .param(Ids.bytes(cycleId))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        return new Item(
                Ids.get(row, "id"),
                row.getString("process_instance_id"),
                Ids.find(row, "official_id"),
                row.getInt("escalation_level"),
                row.getInt("version_no"));
    }

    /** Marks as asked. */
    public void dispatched(Collection<UUID> ids, Collection<String> processInstanceIds, Instant now) {
        List<Object[]> rows = new ArrayList<>();
        var instances = processInstanceIds.iterator();
        ids.forEach(id -> rows.add(new Object[] {instances.next(), Times.timestamp(now), Ids.bytes(id)}));
        batches.batchUpdate(
                """
                update reports set state = 'NOT_OPENED', process_instance_id = ?, dispatched_at = ?,
                    row_version = row_version + 1 where id = ?""",
                rows);
    }

    /** Raises the escalation level. */
    public void escalated(List<Item> chunk, int level) {
        update("escalation_level = " + level, chunk);
    }

    /** Closes at the lock: without an answer, or returned for good when the correction did not come. */
    public void closedByLock(List<Item> chunk, Instant now) {
        update(
                "state = case when version_no = 0 then 'CLOSED_UNANSWERED' else 'RETURNED' end,"
                        + " process_instance_id = null, settled_at = ?",
                chunk,
                Times.timestamp(now));
    }

    /** Withdraws: the cycle was cancelled. */
    public void withdrawn(List<Item> chunk, Instant now) {
        update("state = 'EXCUSED', process_instance_id = null, settled_at = ?", chunk, Times.timestamp(now));
    }

    private void update(String change, List<Item> chunk, Object... values) {
        if (chunk.isEmpty()) {
            return;
        }
        jdbc.sql("update reports set " + change + ", row_version = row_version + 1 where id in ("
                        + "?, ".repeat(chunk.size() - 1) + "?)")
                .params(values)
                .params(chunk.stream()
                        .map(item -> (Object) Ids.bytes(item.id()))
                        .toList())
                .update();
    }
}
