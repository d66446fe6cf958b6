package kr.smartwork.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.registry.OrgPaths;
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
    private final Clock clock;

    OpenReports(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.clock = clock;
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
        /** The extension has ended without an answer, nobody has been told to call. */
        EXTENSION_ENDED_NOT_CALLED(
                Conditions.WITH_RESPONDENT + " and escalation_level < 1" + Conditions.EXTENSION_ENDED),
        /** The extension has ended without an answer, the supervisor has not been asked. */
        EXTENSION_ENDED_NOT_DECIDED(
                Conditions.WITH_RESPONDENT + " and escalation_level < 2" + Conditions.EXTENSION_ENDED),
        /** With the respondent for a longer time than the others. */
        EXTENDED(Conditions.WITH_RESPONDENT + " and extended_until > :now"),
        /** With the respondent or not yet asked, and not extended: what the lock closes. */
        UNANSWERED("state in ('PENDING', 'NOT_OPENED', 'IN_PROGRESS', 'RETURNED') and settled_at is null"
                + Conditions.NOT_EXTENDED),
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
        /** Not sargable on purpose: nearly every report has none, and its index would be read from end to end. */
        static final String NOT_EXTENDED =
                " and case when extended_until is null or extended_until <= :now then 1 else 0 end = 1";

        static final String EXTENSION_ENDED = " and extended_until <= :now";
    }

    /** The next few reports, each row locked until the transaction ends. */
    public List<Item> next(UUID cycleId, Selection selection, int limit) {
        return jdbc.sql("select id, process_instance_id, official_id, escalation_level, version_no from reports"
                        + " where cycle_id = :cycle and " + selection.condition + " limit :rows for update skip locked")
                .param("cycle", Ids.bytes(cycleId))
                .param("rows", limit)
                .param("now", Times.timestamp(clock.instant()))
                .query(OpenReports::item)
                .list();
    }

    /** Whether any is left, those included that somebody else has locked just now. */
    public boolean any(UUID cycleId, Selection selection) {
        return jdbc.sql("select 1 from reports where cycle_id = :cycle and " + selection.condition + " limit 1")
                .param("cycle", Ids.bytes(cycleId))
                .param("now", Times.timestamp(clock.instant()))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether any report at or below this unit is open. */
    public boolean any(UUID cycleId, String orgPath) {
        OrgPaths unit = new OrgPaths(List.of(orgPath));
        return jdbc.sql("select 1 from reports where cycle_id = :cycle and " + Selection.OPEN.condition + " and "
                        + unit.below("org_path") + " limit 1")
                .param("cycle", Ids.bytes(cycleId))
                .params(unit.params())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** When the last of the cycle's extensions ends; empty when none runs. */
    public Optional<Instant> extensionsEnd(UUID cycleId) {
        return jdbc.sql("select extended_until from reports where cycle_id = :cycle and " + Selection.EXTENDED.condition
                        + " order by extended_until desc limit 1")
                .param("cycle", Ids.bytes(cycleId))
                .param("now", Times.timestamp(clock.instant()))
                .query((row, n) -> Times.get(row, "extended_until"))
                .optional();
    }

    /** The cycles that follow up and have reports whose extension has ended and that nobody has been told about. */
    public List<UUID> cyclesWithEndedExtensions() {
        return jdbc.sql(
                        """
                        select distinct r.cycle_id from reports r join cycles c on c.id = r.cycle_id
                        where r.extended_until <= :now and r.settled_at is null
                          and r.state in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED')
                          and r.escalation_level < case when c.escalate_at <= :now then 2 else 1 end
                          and c.state = 'FOLLOW_UP' and c.lock_at > :now
                        """)
                .param("now", Times.timestamp(clock.instant()))
                .query((row, n) -> Ids.get(row, "cycle_id"))
                .list();
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

    /** Ends extensions: what is still missing is closed by the lock that follows. */
    public void endExtensions(List<Item> chunk, Instant now) {
        update("extended_until = ?", chunk, Times.timestamp(now));
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
