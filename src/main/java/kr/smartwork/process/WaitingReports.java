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

    /** The wait of the one in the middle, of an even number the longer of the two: counted off along the index. */
    private static final String MEDIAN =
            """
            (select p.element, p.since from report_positions p
            where p.cycle_id in (:cycles) and p.element = :element%1$d and %2$s
            order by p.since limit 1 offset :before%1$d)""";

    private static final String REPORTS =
            "select count(distinct p.report_id) from report_positions p where p.cycle_id in (:cycles) and %s";

    private final JdbcClient jdbc;
    private final WaitingCauses causes;

    WaitingReports(JdbcClient jdbc, WaitingCauses causes) {
        this.jdbc = jdbc;
        this.causes = causes;
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
        List<String> forms =
                counted.stream().filter(Counted::form).map(Counted::element).toList();
        Map<String, Map<Cause, Long>> atForms = causes.atForms(forms, cycleIds, units);
        Map<String, WaitingCauses.Tasks> tasks = causes.tasks(cycleIds, units);
        Map<String, Instant> medians = medians(counted, cycleIds, units);
        return counted.stream()
                .map(one -> one.at(medians, atForms.getOrDefault(one.element(), Map.of()), tasks.get(one.element())))
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

        At at(Map<String, Instant> medians, Map<Cause, Long> atForm, WaitingCauses.@Nullable Tasks tasks) {
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

    private JdbcClient.StatementSpec query(String sql, Collection<UUID> cycleIds, OrgPaths units) {
        return jdbc.sql(sql)
                .params(units.params())
                .param("cycles", cycleIds.stream().map(Ids::bytes).collect(Collectors.toList()));
    }
}
