package kr.smartwork.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many reports of some cycles wait at each element of their model, since when and why. A report that an official phones
 * about waits at two: its respondent may still answer. Read from our own positions, tasks and notices, never from the
 * engine's tables.
 */
@Repository
public class WaitingReports {

    private static final String COUNTS =
            """
            select p.element, max(p.reason) as reason, count(*) as waiting, min(p.since) as oldest
            from report_positions p where p.cycle_id in (:cycles) and %s
            group by p.element""";

    /**
     * How the reports stand that are with their respondents. All of them wait at the same step where the model has one form:
     * then counting needs no more than an index of the reports.
     */
    private static final String AT_FORM =
            """
            select r.state, count(*) as waiting
            from reports r where r.cycle_id in (:cycles) and r.state in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED')
              and r.settled_at is null and %s
            group by r.state""";

    /** The same for a model with more than one. */
    private static final String AT_FORMS =
            """
            select p.element, r.state, count(*) as waiting
            from report_positions p join reports r on r.id = p.report_id
            where p.cycle_id in (:cycles) and p.reason = 'RESPONDENT'
              and r.state in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED') and %s
            group by p.element, r.state""";

    /** The wait of the one in the middle, of an even number the longer of the two: counted off along the index. */
    private static final String MEDIAN =
            """
            (select p.element, p.since from report_positions p
            where p.cycle_id in (:cycles) and p.element = :element%1$d and %2$s
            order by p.since limit 1 offset :before%1$d)""";

    private static final String REPORTS =
            "select count(distinct p.report_id) from report_positions p where p.cycle_id in (:cycles) and %s";

    /** A message is to a person, about everything that they owe in a cycle. */
    private static final String UNDELIVERED =
            """
            select p.element, count(distinct r.id) as waiting
            from notices n
            join report_recipients rr on rr.person_id = n.person_id and rr.cycle_id = n.cycle_id
            join reports r on r.id = rr.report_id
            join report_positions p on p.report_id = r.id and p.reason = 'RESPONDENT'
            where n.cycle_id in (:cycles) and n.purpose = 'INVITATION' and n.state in ('FAILED', 'DEAD', 'UNKNOWN')
              and r.state = 'NOT_OPENED' and %s
              and not exists (select 1 from report_recipients other
                join notices d on d.person_id = other.person_id and d.cycle_id = other.cycle_id
                where other.report_id = r.id and d.state in ('ACCEPTED', 'DELIVERED'))
            group by p.element""";

    private static final String TASKS =
            """
            select t.element, t.kind, t.role, case when t.assignee_id is null then 1 else 0 end as free,
                   count(*) as waiting
            from tasks t
            where t.cycle_id in (:cycles) and t.state = 'OPEN' and t.report_id is not null and t.element is not null and %s
            group by t.element, t.kind, t.role, case when t.assignee_id is null then 1 else 0 end""";

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
     * @param kind the kind of the open tasks; null where none is open
     */
    public record At(
            String element,
            long count,
            Instant oldest,
            Instant median,
            Map<Cause, Long> causes,
            @Nullable TaskKind kind) {

        public At {
            causes = Collections.unmodifiableMap(new LinkedHashMap<>(causes));
        }
    }

    /** By element, for the reports of these units and below; most first. */
    public List<At> at(UUID cycleId, List<String> orgPaths) {
        return at(List.of(cycleId), orgPaths);
    }

    /** The same for some cycles together. */
    public List<At> at(Collection<UUID> cycleIds, List<String> orgPaths) {
        if (cycleIds.isEmpty()) {
            return List.of();
        }
        OrgPaths units = new OrgPaths(orgPaths);
        List<Counted> counted = query(COUNTS.formatted(units.below("p.org_path")), cycleIds, units)
                .query((row, n) -> new Counted(
                        row.getString("element"),
                        WaitsFor.valueOf(row.getString("reason")) == WaitsFor.RESPONDENT,
                        row.getLong("waiting"),
                        Times.get(row, "oldest")))
                .list();
        Map<String, Map<Cause, Long>> causes = atForms(counted, cycleIds, units);
        Map<String, Tasks> tasks = tasks(cycleIds, units);
        Map<String, Instant> medians = medians(counted, cycleIds, units);
        return counted.stream()
                .map(one -> one.at(medians, causes.getOrDefault(one.element(), Map.of()), tasks.get(one.element())))
                .sorted(Comparator.comparing(At::count).reversed().thenComparing(At::element))
                .toList();
    }

    /** How many reports wait anywhere, each counted once: the open reports. */
    public long reports(UUID cycleId, List<String> orgPaths) {
        return reports(List.of(cycleId), orgPaths);
    }

    /** The same for some cycles together. */
    public long reports(Collection<UUID> cycleIds, List<String> orgPaths) {
        OrgPaths units = new OrgPaths(orgPaths);
        return cycleIds.isEmpty()
                ? 0
                : query(REPORTS.formatted(units.below("p.org_path")), cycleIds, units)
                        .query(Long.class)
                        .single();
    }

    private record Counted(String element, boolean form, long count, Instant oldest) {

        At at(Map<String, Instant> medians, Map<Cause, Long> atForm, @Nullable Tasks tasks) {
            Map<Cause, Long> causes = new EnumMap<>(Cause.class);
            causes.putAll(atForm);
            if (tasks != null) {
                causes.putAll(tasks.causes());
            }
            causes.values().removeIf(waiting -> waiting <= 0);
            Instant median = medians.getOrDefault(element, oldest);
            return new At(element, count, oldest, median, causes, tasks == null ? null : tasks.kind());
        }
    }

    /** What respondents are waited for with, by the step of their form. */
    private Map<String, Map<Cause, Long>> atForms(List<Counted> counted, Collection<UUID> cycleIds, OrgPaths units) {
        List<String> forms =
                counted.stream().filter(Counted::form).map(Counted::element).toList();
        Map<String, Map<Cause, Long>> byElement = new HashMap<>();
        if (forms.isEmpty()) {
            return byElement;
        }
        boolean one = forms.size() == 1;
        String states = one ? AT_FORM : AT_FORMS;
        query(states.formatted(units.below("r.org_path")), cycleIds, units).query(row -> {
            byElement
                    .computeIfAbsent(
                            one ? forms.get(0) : row.getString("element"), unused -> new EnumMap<>(Cause.class))
                    .put(cause(ReportState.valueOf(row.getString("state"))), row.getLong("waiting"));
        });
        undelivered(cycleIds, units).forEach((element, unreached) -> {
            Map<Cause, Long> causes = byElement.computeIfAbsent(element, unused -> new EnumMap<>(Cause.class));
            causes.put(Cause.UNDELIVERED, unreached);
            causes.merge(Cause.NOT_OPENED, -unreached, Long::sum);
        });
        return byElement;
    }

    private static Cause cause(ReportState state) {
        return switch (state) {
            case IN_PROGRESS -> Cause.DRAFT;
            case RETURNED -> Cause.RETURNED;
            default -> Cause.NOT_OPENED;
        };
    }

    private Map<String, Instant> medians(List<Counted> counted, Collection<UUID> cycleIds, OrgPaths units) {
        Map<String, Instant> medians = new HashMap<>();
        if (counted.isEmpty()) {
            return medians;
        }
        String sight = units.below("p.org_path");
        List<String> each = new ArrayList<>();
        Map<String, Object> params = new HashMap<>();
        IntStream.range(0, counted.size()).forEach(i -> {
            each.add(MEDIAN.formatted(i, sight));
            params.put("element" + i, counted.get(i).element());
            params.put("before" + i, (counted.get(i).count() - 1) / 2);
        });
        query(String.join(" union all ", each), cycleIds, units).params(params).query(row -> {
            medians.put(row.getString("element"), Times.get(row, "since"));
        });
        return medians;
    }

    private record Tasks(TaskKind kind, Map<Cause, Long> causes) {}

    private Map<String, Tasks> tasks(Collection<UUID> cycleIds, OrgPaths units) {
        Map<String, Tasks> byElement = new HashMap<>();
        query(TASKS.formatted(units.below("t.org_path")), cycleIds, units).query(row -> {
            boolean supervisors = "SUPERVISOR".equals(row.getString("role"));
            boolean free = row.getInt("free") == 1;
            Cause cause = supervisors
                    ? (free ? Cause.NO_SUPERVISOR : Cause.SUPERVISOR)
                    : (free ? Cause.NO_OFFICIAL : Cause.OFFICIAL);
            TaskKind kind = TaskKind.valueOf(row.getString("kind"));
            byElement
                    .computeIfAbsent(row.getString("element"), unused -> new Tasks(kind, new EnumMap<>(Cause.class)))
                    .causes()
                    .merge(cause, row.getLong("waiting"), Long::sum);
        });
        return byElement;
    }

    private Map<String, Long> undelivered(Collection<UUID> cycleIds, OrgPaths units) {
        Map<String, Long> byElement = new HashMap<>();
        query(UNDELIVERED.formatted(units.below("r.org_path")), cycleIds, units).query(row -> {
            byElement.put(row.getString("element"), row.getLong("waiting"));
        });
        return byElement;
    }

    private JdbcClient.StatementSpec query(String sql, Collection<UUID> cycleIds, OrgPaths units) {
        return jdbc.sql(sql)
                .params(units.params())
                .param("cycles", cycleIds.stream().map(Ids::bytes).collect(Collectors.toList()));
    }
}
