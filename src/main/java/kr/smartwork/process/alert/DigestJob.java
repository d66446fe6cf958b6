package kr.smartwork.process.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.notice.NewStaffNotice;
import kr.smartwork.notice.Outbox;
import kr.smartwork.notice.Purpose;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a digest into the outbox for everybody who wants one, has something new and got none for an hour. The locked row of
 * {@code staff_digests} lets one node at a time write somebody's; the alerts it tells, the notice and the time are written
 * in one transaction, so that a crash leaves all of it or nothing.
 */
@Component
class DigestJob {

    private static final Logger LOG = LoggerFactory.getLogger(DigestJob.class);

    private static final Duration APART = Duration.ofHours(1);
    private static final int CHUNK = 100;

    /** Counts from when it was sent, too: after an hour without a mail server one mail must not follow the other. */
    private static final String DUE =
            """
            select d.staff_id from staff_digests d join staff s on s.id = d.staff_id
            where d.wanted = true and (d.written_at is null or d.written_at <= :before)
              and not exists (select 1 from notices o where o.staff_id = d.staff_id and o.purpose = 'STAFF_DIGEST'
                  and o.state in ('PENDING', 'CLAIMED', 'FAILED', 'UNKNOWN'))
              and not exists (select 1 from notices o where o.staff_id = d.staff_id and o.purpose = 'STAFF_DIGEST'
                  and o.state = 'ACCEPTED' and o.sent_at > :before)
              and exists (select 1 from staff_alerts a join tasks t on t.id = a.task_id
                  where a.staff_id = d.staff_id and\s""";

    private static final String LOCK =
            """
            select staff_id from staff_digests
            where staff_id in (:ids) and wanted = true and (written_at is null or written_at <= :before)
            for update skip locked
            """;

    private static final String TAKE = "update staff_alerts a set digest_id = :digest where a.staff_id = :id and"
            + " a.read_at is null and exists (select 1 from staff_digests d join staff s on s.id = d.staff_id, tasks t"
            + " where d.staff_id = a.staff_id and t.id = a.task_id and " + DigestSql.NEW + " and " + DigestSql.TOLD;

    private static final String URGENT = " and t.severity = 'URGENT'";

    private final NamedParameterJdbcTemplate jdbc;
    private final Outbox outbox;
    private final DigestSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DigestJob(
            NamedParameterJdbcTemplate jdbc,
            Outbox outbox,
            DigestSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 50_000)
    void run() {
        try {
            List<byte[]> due = due();
            for (int from = 0; from < due.size(); from += CHUNK) {
                write(due.subList(from, Math.min(due.size(), from + CHUNK)));
            }
        } catch (TransientDataAccessException lost) {
            LOG.debug("Another node writes digests; the next minute finds what is left", lost);
        }
    }

    /** Whose time has come; what another node does meanwhile is looked at again under the lock. */
    List<byte[]> due() {
        Map<String, Object> now = now();
        return jdbc.query(
                DUE + DigestSql.NEW + " and " + DigestSql.TOLD + quietly(),
                now,
                (row, number) -> row.getBytes("staff_id"));
    }

    /** Writes the digests of these, but of whom another node is just writing one or has written it. */
    void write(List<byte[]> staff) {
        transaction.executeWithoutResult(status -> {
            Map<String, Object> now = now();
            now.put("ids", staff);
            List<UUID> locked = jdbc.query(LOCK, now, (row, number) -> Ids.get(row, "staff_id"));
            Map<UUID, UUID> digests = new LinkedHashMap<>();
            locked.forEach(id -> digests.put(Ids.next(), id));
            take(digests);
            digests.keySet().retainAll(taken(digests));
            add(digests);
        });
    }

    private void take(Map<UUID, UUID> digests) {
        SqlParameterSource[] each = digests.entrySet().stream()
                .map(digest -> new MapSqlParameterSource(now())
                        .addValue("digest", Ids.bytes(digest.getKey()))
                        .addValue("id", Ids.bytes(digest.getValue())))
                .toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate(TAKE + quietly(), each);
    }

    /** Those that have something to tell. */
    private List<UUID> taken(Map<UUID, UUID> digests) {
        return digests.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select distinct digest_id from staff_alerts where digest_id in (:digests)",
                        Map.of(
                                "digests",
                                digests.keySet().stream().map(Ids::bytes).toList()),
                        (row, number) -> Ids.get(row, "digest_id"));
    }

    private void add(Map<UUID, UUID> digests) {
        if (digests.isEmpty()) {
            return;
        }
        int hour = Math.toIntExact(clock.instant().getEpochSecond() / APART.toSeconds());
        outbox.addForStaff(digests.entrySet().stream()
                .map(digest -> new NewStaffNotice(digest.getKey(), Purpose.STAFF_DIGEST, digest.getValue(), hour))
                .toList());
        Map<String, Object> now = now();
        now.put("ids", digests.values().stream().map(Ids::bytes).toList());
        jdbc.update("update staff_digests set written_at = :now where staff_id in (:ids)", now);
        LOG.info("Wrote {} digests", digests.size());
    }

    /** Closes the brackets of the statement; at night only what is urgent is found. */
    private String quietly() {
        return settings.quietAt(LocalTime.now(clock)) ? URGENT + ")" : ")";
    }

    private Map<String, Object> now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("now", Times.timestamp(now));
        params.put("before", Times.timestamp(now.minus(APART)));
        params.put("today", LocalDate.now(clock));
        return params;
    }
}
