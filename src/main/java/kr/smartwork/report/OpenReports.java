package kr.smartwork.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** Reports in the audience that have not been asked. */
    public List<Item> pending(UUID cycleId, int limit) {
        return chunk("state = 'PENDING'", cycleId, limit);
    }

    /** Reports with the respondent whose escalation is below the level and that have no extension running. */
    public List<Item> belowLevel(UUID cycleId, int level, Instant now, int limit) {
        return chunk(
                "state in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED') and escalation_level < " + level
                        + " and settled_at is null and (extended_until is null or extended_until < ?)",
                cycleId,
                limit,
                Times.timestamp(now));
    }

    /** Reports with the respondent or not yet asked: what the lock closes. */
    public List<Item> unanswered(UUID cycleId, int limit) {
        return chunk(
                "state in ('PENDING', 'NOT_OPENED', 'IN_PROGRESS', 'RETURNED') and settled_at is null", cycleId, limit);
    }

    /** Everything open: what a cancelled cycle withdraws. */
    public List<Item> open(UUID cycleId, int limit) {
        return chunk(
                "state in ('PENDING', 'NOT_OPENED', 'IN_PROGRESS', 'IN_REVIEW', 'RETURNED') and settled_at is null",
                cycleId,
                limit);
    }

    /** Reports sent back by the supervisor that have no instance yet. */
    public List<Item> sentBack(UUID cycleId, int limit) {
        return chunk("state = 'RETURNED' and settled_at is null and process_instance_id is null", cycleId, limit);
    }

    /** Whether a chunk of this kind would find anything, locked or not. */
    public boolean any(UUID cycleId, ReportState... states) {
        String names =
                Arrays.stream(states).map(state -> "'" + state.name() + "'").collect(Collectors.joining(", "));
        return jdbc.sql("select 1 from reports where cycle_id = ? and state in (" + names
                        + ") and settled_at is null limit 1")
                .param(Ids.bytes(cycleId))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private List<Item> chunk(String condition, UUID cycleId, int limit, Object... more) {
        return jdbc.sql("select id, process_instance_id, official_id, escalation_level, version_no from reports"
                        + " where cycle_id = ? and " + condition + " limit " + limit + " for update skip locked")
                .param(Ids.bytes(cycleId))
                .params(more)
                .query((row, n) -> new Item(
                        Ids.get(row, "id"),
                        row.getString("process_instance_id"),
                        Ids.find(row, "official_id"),
                        row.getInt("escalation_level"),
                        row.getInt("version_no")))
                .list();
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
