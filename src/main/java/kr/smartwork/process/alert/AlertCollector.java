package kr.smartwork.process.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.registry.Absences;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds three times a minute what is new for whom: a statement or two for each kind, over what is open. The key of person, kind, task and
 * occasion makes a second run, or a second node, add nothing.
 */
@Component
class AlertCollector {

    private static final Logger LOG = LoggerFactory.getLogger(AlertCollector.class);

    /** What is older was missed by nobody: it is in the inbox. */
    private static final Duration LOOK_BACK = Duration.ofDays(1);

    private static final Duration SOON = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String NEW =
            """

            and not exists (select 1 from staff_alert_choices c
                where c.staff_id = s.id and c.kind = ':kind' and c.wanted = false)
            and not exists (select 1 from staff_alerts a
                where a.staff_id = s.id and a.kind = ':kind' and a.task_id = t.id and a.occasion = """;

    private static final String SUPERVISORS =
            """
            select s.id, ':kind', t.id, t.created_at, :now
            from tasks t
            join org_units u on t.org_path like concat(u.path, '%')
            join staff_roles g on g.org_unit_id = u.id and g.role = 'SUPERVISOR'
                and g.valid_from <= :today and (g.valid_to is null or g.valid_to > :today)
            join staff s on s.id = g.staff_id and s.enabled = true
            where t.state = 'OPEN' and t.role = 'SUPERVISOR' and t.created_at >= :since and\s""";

    private static final String ONCE = NEW + "t.created_at) group by s.id, t.id, t.created_at";

    private static final String DEPUTIES =
            """
            select s.id, ':kind', t.id, t.created_at, :now
            from tasks t
            join org_units u on u.path = t.org_path
            join approval_delegations d on d.org_unit_id = u.id and d.ended_at is null
                and d.from_day <= :today and d.to_day >= :today
            join staff s on s.id = d.deputy_id and s.enabled = true
            where t.state = 'OPEN' and t.kind = 'APPROVE_PART' and t.created_at >= :since""";

    private static final String HOLDER =
            """
            select s.id, ':kind', t.id, %s, :now
            from tasks t join staff s on s.id = t.assignee_id %s where t.state = 'OPEN' and\s""";

    private record Found(AlertKind kind, String sql) {}

    private static final List<Found> FOUND = List.of(
            new Found(AlertKind.URGENT, SUPERVISORS + "t.severity = 'URGENT'" + ONCE),
            new Found(
                    AlertKind.URGENT,
                    HOLDER.formatted("t.created_at", "") + "t.severity = 'URGENT' and t.created_at >= :since" + NEW
                            + "t.created_at)"),
            new Found(AlertKind.ESCALATION, SUPERVISORS + "t.kind = 'ESCALATION' and t.severity <> 'URGENT'" + ONCE),
            new Found(
                    AlertKind.TO_DECIDE,
                    SUPERVISORS
                            + """
                            t.severity <> 'URGENT' and (t.kind in ('QUESTION', 'REVIEW_CYCLE')
                                or t.kind = 'APPROVE_PART' and u.path = t.org_path)"""
                            + ONCE),
            new Found(AlertKind.TO_DECIDE, DEPUTIES + ONCE),
            new Found(
                    AlertKind.ANSWERED,
                    HOLDER.formatted(
                                    "d.decided_at",
                                    "join decisions d on d.report_id = t.report_id and d.kind = 'QUESTION_ANSWERED'")
                            + "t.kind in ('CHECK', 'FOLLOW_UP') and d.decided_at >= :since" + NEW + "d.decided_at)"),
            new Found(
                    AlertKind.CAME_BACK,
                    HOLDER.formatted("t.created_at", "")
                            + """
                            t.kind = 'CHECK' and t.created_at >= :since
                            and exists (select 1 from reports r where r.id = t.report_id and r.returned_count > 0)"""
                            + NEW + "t.created_at)"),
            new Found(
                    AlertKind.ASSIGNED,
                    HOLDER.formatted("t.assigned_at", "")
                            + """
                            t.assigned_at >= :since
                            and (t.assigned_by <> t.assignee_id or t.route in ('HANDED_OVER', 'DUTY'))"""
                            + NEW + "t.assigned_at)"),
            new Found(
                    AlertKind.DUE_SOON,
                    HOLDER.formatted("t.due_at", "") + "t.due_at > :now and t.due_at <= :soon" + NEW + "t.due_at)"));

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Absences absences;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlertCollector(
            JdbcClient jdbc, JdbcTemplate batches, Absences absences, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.absences = absences;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 20_000, initialDelay = 40_000)
    void run() {
        try {
            transaction.executeWithoutResult(status -> collect());
        } catch (TransientDataAccessException lost) {
            LOG.debug("Another node collects alerts; the next round finds what is left", lost);
        }
    }

    /** Everything that is new. */
    void collect() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        FOUND.forEach(
                found -> jdbc.sql("insert ignore into staff_alerts (staff_id, kind, task_id, occasion, created_at) "
                                + found.sql().replace(":kind", found.kind().name()))
                        .param("now", Times.timestamp(now))
                        .param("today", LocalDate.now(clock))
                        .param("since", Times.timestamp(now.minus(LOOK_BACK)))
                        .param("soon", Times.timestamp(now.plus(SOON)))
                        .update());
        tellSubstitutes(now);
    }

    /** What has just come for somebody who is absent comes for whoever does their work, too. */
    private void tellSubstitutes(Instant now) {
        Map<UUID, UUID> workers = absences.today().workers();
        List<Object[]> pairs = workers.entrySet().stream()
                .map(pair -> new Object[] {
                    Ids.bytes(pair.getValue()),
                    Objects.requireNonNull(Ids.bytes(pair.getKey())),
                    Times.timestamp(now),
                    Ids.bytes(pair.getValue())
                })
                .toList();
        batches.batchUpdate(
                """
                insert ignore into staff_alerts (staff_id, kind, task_id, occasion, created_at)
                select ?, a.kind, a.task_id, a.occasion, a.created_at from staff_alerts a
                where a.staff_id = ? and a.created_at = ? and not exists (select 1 from staff_alert_choices c
                    where c.staff_id = ? and c.kind = a.kind and c.wanted = false)""",
                pairs);
    }

    /** What is over needs no reading. */
    @Scheduled(initialDelayString = "2m", fixedDelayString = "10m")
    void close() {
        jdbc.sql(
                        """
                        update staff_alerts set read_at = ? where read_at is null and not exists (
                            select 1 from tasks t where t.id = staff_alerts.task_id and t.state = 'OPEN')""")
                .param(Times.timestamp(clock.instant()))
                .update();
    }

    /** Forgets what is a month old. */
    @Scheduled(initialDelayString = "13m", fixedDelayString = "6h")
    void forget() {
        jdbc.sql("delete from staff_alerts where created_at < ?")
                .param(Times.timestamp(clock.instant().minus(KEPT)))
                .update();
    }
}
