package kr.smartwork.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many reports of a cycle wait at each element of their model, since when and why. A report that an official phones about
 * waits at two: its respondent may still answer. Read from our own positions, tasks and notices, never from the engine's tables.
 */
@Repository
public class WaitingReports {

    /** The median is the wait of the one in the middle, of an even number the longer of the two. */
    private static final String AT =
            """
            select element, count(*) as waiting, min(since) as oldest,
                   min(case when place * 2 >= total then since end) as middle,
                   sum(case when reason = 'RESPONDENT' and state = 'NOT_OPENED' then 1 else 0 end) as not_opened,
                   sum(case when reason = 'RESPONDENT' and state = 'IN_PROGRESS' then 1 else 0 end) as in_progress,
                   sum(case when reason = 'RESPONDENT' and state = 'RETURNED' then 1 else 0 end) as returned
            from (select p.element, p.since, p.reason, r.state,
                    row_number() over (partition by p.element order by p.since) as place,
                    count(*) over (partition by p.element) as total
                from report_positions p join reports r on r.id = p.report_id
                where p.cycle_id = :cycle and %s) waits
            group by element order by waiting desc, element""";

    /** A message is to a person, about everything that they owe in a cycle. */
    private static final String UNDELIVERED =
            """
            select p.element, count(distinct r.id) as waiting
            from notices n
            join report_recipients rr on rr.person_id = n.person_id and rr.cycle_id = n.cycle_id
            join reports r on r.id = rr.report_id
            join report_positions p on p.report_id = r.id and p.reason = 'RESPONDENT'
            where n.cycle_id = :cycle and n.purpose = 'INVITATION' and n.state in ('FAILED', 'DEAD', 'UNKNOWN')
              and r.state = 'NOT_OPENED' and %s
              and not exists (select 1 from report_recipients other
                join notices d on d.person_id = other.person_id and d.cycle_id = other.cycle_id
                where other.report_id = r.id and d.state in ('ACCEPTED', 'DELIVERED'))
            group by p.element""";

    private static final String TASKS =
            """
            select t.element, t.role, case when t.assignee_id is null then 1 else 0 end as free, count(*) as waiting
            from tasks t join reports r on r.id = t.report_id
            where t.cycle_id = :cycle and t.state = 'OPEN' and t.element is not null and %s
            group by t.element, t.role, case when t.assignee_id is null then 1 else 0 end""";

    private final JdbcClient jdbc;

    WaitingReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a report waits, and for whom. */
    public enum Cause {
        /** The respondent got no message: every one failed. */
        UNDELIVERED,
        /** The respondent has not opened the form. */
        NOT_OPENED,
        /** The respondent has begun. */
        DRAFT,
        /** The respondent is to correct an answer. */
        RETURNED,
        /** An official has the task. */
        OFFICIAL,
        /** No official has taken the task. */
        NO_OFFICIAL,
        /** A supervisor has the task. */
        SUPERVISOR,
        /** No supervisor has taken the task. */
        NO_SUPERVISOR
    }

    /**
     * Reports waiting at one element.
     *
     * @param oldest since when the one that came first waits
     * @param median since when the one in the middle waits
     * @param causes how many wait for what; those that nobody waits for are left out
     */
    public record At(String element, long count, Instant oldest, Instant median, Map<Cause, Long> causes) {

        public At {
            causes = Collections.unmodifiableMap(new LinkedHashMap<>(causes));
        }
    }

    /** By element, for the reports of these units and below; most first. */
    public List<At> at(UUID cycleId, List<String> orgPaths) {
        OrgPaths units = new OrgPaths(orgPaths);
        Map<String, Map<Cause, Long>> tasks = tasks(cycleId, units);
        Map<String, Long> undelivered = undelivered(cycleId, units);
        return query(AT, cycleId, units)
                .query((row, n) -> at(row, tasks, undelivered))
                .list();
    }

    /** How many reports wait anywhere, each counted once: the open reports. */
    public long reports(UUID cycleId, List<String> orgPaths) {
        return query(
                        "select count(distinct p.report_id) from report_positions p join reports r on r.id = p.report_id"
                                + " where p.cycle_id = :cycle and %s",
                        cycleId, new OrgPaths(orgPaths))
                .query(Long.class)
                .single();
    }

    private static At at(ResultSet row, Map<String, Map<Cause, Long>> tasks, Map<String, Long> undelivered)
            throws SQLException {
        String element = row.getString("element");
        Map<Cause, Long> causes = new EnumMap<>(Cause.class);
        long unreached = undelivered.getOrDefault(element, 0L);
        causes.put(Cause.UNDELIVERED, unreached);
        causes.put(Cause.NOT_OPENED, row.getLong("not_opened") - unreached);
        causes.put(Cause.DRAFT, row.getLong("in_progress"));
        causes.put(Cause.RETURNED, row.getLong("returned"));
        causes.putAll(tasks.getOrDefault(element, Map.of()));
        causes.values().removeIf(count -> count <= 0);
        return new At(element, row.getLong("waiting"), Times.get(row, "oldest"), Times.get(row, "middle"), causes);
    }

    private Map<String, Map<Cause, Long>> tasks(UUID cycleId, OrgPaths units) {
        Map<String, Map<Cause, Long>> byElement = new HashMap<>();
        query(TASKS, cycleId, units).query(row -> {
            boolean supervisors = "SUPERVISOR".equals(row.getString("role"));
            boolean free = row.getInt("free") == 1;
            Cause cause = supervisors
                    ? (free ? Cause.NO_SUPERVISOR : Cause.SUPERVISOR)
                    : (free ? Cause.NO_OFFICIAL : Cause.OFFICIAL);
            byElement
                    .computeIfAbsent(row.getString("element"), unused -> new EnumMap<>(Cause.class))
                    .put(cause, row.getLong("waiting"));
        });
        return byElement;
    }

    private Map<String, Long> undelivered(UUID cycleId, OrgPaths units) {
        Map<String, Long> byElement = new HashMap<>();
        query(UNDELIVERED, cycleId, units).query(row -> {
            byElement.put(row.getString("element"), row.getLong("waiting"));
        });
        return byElement;
    }

    private JdbcClient.StatementSpec query(String sql, UUID cycleId, OrgPaths units) {
        return jdbc.sql(sql.formatted(units.below("r.org_path")))
                .params(units.params())
                .param("cycle", Ids.bytes(cycleId));
    }
}
