package kr.smartwork.process.failure;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.notice.NewStaffNotice;
import kr.smartwork.notice.Outbox;
import kr.smartwork.notice.Purpose;
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
 * Tells every administrator once, by mail, of each group of jobs that the engine has given up. The key of group and person
 * makes a second node tell nothing; what is mended is forgotten, so that it is told again when it breaks again.
 */
@Component
public class JobAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(JobAlarm.class);

    private static final String ADMINISTRATORS =
            """
            select distinct s.id from staff s join staff_roles g on g.staff_id = s.id
            where s.enabled = true and g.role = 'ADMIN' and g.valid_from <= :today
              and (g.valid_to is null or g.valid_to > :today)""";

    private final FailedJobs failed;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JobAlarm(
            FailedJobs failed,
            JdbcClient jdbc,
            JdbcTemplate batches,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.failed = failed;
        this.jdbc = jdbc;
        this.batches = batches;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Who was told of a group, and when. */
    public record Told(String group, String name, Instant at) {}

    /** Who was told of the groups that are still there. */
    public Map<String, List<Told>> told() {
        return jdbc
                .sql(
                        """
                        select a.job_group, s.name, a.told_at from job_alarms a join staff s on s.id = a.staff_id
                        order by a.told_at, s.name""")
                .query((row, n) ->
                        new Told(row.getString("job_group"), row.getString("name"), Times.get(row, "told_at")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Told::group));
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 55_000)
    void run() {
        try {
            transaction.executeWithoutResult(status -> tell());
        } catch (TransientDataAccessException lost) {
            LOG.debug("Another node tells of failed jobs; the next minute finds what is left", lost);
        }
    }

    /** Tells of what is new, and forgets what is mended. */
    void tell() {
        Set<String> groups = failed.givenUp() == 0
                ? Set.of()
                : failed.all().stream()
                        .filter(FailedJob::givenUp)
                        .map(FailedJob::group)
                        .collect(Collectors.toSet());
        Set<String> known = Set.copyOf(jdbc.sql("select distinct job_group from job_alarms")
                .query(String.class)
                .list());
        known.stream().filter(group -> !groups.contains(group)).forEach(mended -> jdbc.sql(
                        "delete from job_alarms where job_group = ?")
                .param(mended)
                .update());
        List<String> news =
                groups.stream().filter(group -> !known.contains(group)).sorted().toList();
        if (!news.isEmpty()) {
            tell(news);
        }
    }

    private void tell(List<String> groups) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<UUID, UUID> notices = new LinkedHashMap<>();
        administrators().forEach(staff -> notices.put(Ids.next(), staff));
        List<Object[]> rows = new ArrayList<>();
        Timestamp at = Times.timestamp(now);
        notices.forEach((notice, staff) ->
                groups.forEach(group -> rows.add(new Object[] {group, Ids.bytes(staff), Ids.bytes(notice), at})));
        batches.batchUpdate(
                "insert ignore into job_alarms (job_group, staff_id, notice_id, told_at) values (?, ?, ?, ?)", rows);
        notices.keySet().retainAll(told(notices.keySet()));
        int second = Math.toIntExact(now.getEpochSecond());
        outbox.addForStaff(notices.entrySet().stream()
                .map(one -> new NewStaffNotice(one.getKey(), Purpose.STAFF_ALARM, one.getValue(), second))
                .toList());
        LOG.warn("The engine has given up jobs of {}; {} administrators are told", groups, notices.size());
    }

    private List<UUID> administrators() {
        return jdbc.sql(ADMINISTRATORS)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> Ids.get(row, "id"))
                .list();
    }

    /** Those of which another node has not told already. */
    private List<UUID> told(Set<UUID> notices) {
        return notices.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct notice_id from job_alarms where notice_id in (:ids)")
                        .param("ids", notices.stream().map(Ids::bytes).toList())
                        .query((row, n) -> Ids.get(row, "notice_id"))
                        .list();
    }
}
