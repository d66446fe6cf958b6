package kr.smartwork.process;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;

/** The conditions under which a task ({@code t}) is in a view of the inbox; texts of the reader become parameters only. */
final class TaskConditions {

    private static final Duration DONE_FOR = Duration.ofDays(30);
    private static final String AWAKE = "(t.snoozed_until is null or t.snoozed_until <= :now)";

    private final List<String> terms = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    private TaskConditions(Actor actor, Clock clock) {
        Instant now = clock.instant();
        params.put("me", Ids.bytes(actor.id()));
        params.put("desks", actor.desks().stream().map(Ids::bytes).toList());
        params.put("now", Times.timestamp(now));
        params.put("since", Times.timestamp(now.minus(DONE_FOR)));
        params.put(
                "tomorrow",
                Times.timestamp(LocalDate.now(clock)
                        .plusDays(1)
                        .atStartOfDay(clock.getZone())
                        .toInstant()));
    }

    /** Everything in a view. */
    static TaskConditions of(Actor actor, TaskView view, Clock clock) {
        TaskConditions where = new TaskConditions(actor, clock);
        switch (view) {
            case MINE -> where.all("t.assignee_id in (:desks)", "t.state = 'OPEN'", AWAKE);
            case UNASSIGNED -> where.all("t.assignee_id is null", "t.state = 'OPEN'");
            case TEAM -> where.all("t.state = 'OPEN'");
            case WAITING -> where.all("t.assignee_id in (:desks)", "t.state = 'OPEN'", "t.snoozed_until > :now");
            case DONE -> where.all("t.ended_by = :me", "t.state = 'DONE'", "t.ended_at >= :since");
        }
        where.sight(actor, view == TaskView.UNASSIGNED);
        return where;
    }

    /** What the reader looks for in a view. */
    static TaskConditions matching(Actor actor, TaskFilter filter, Clock clock) {
        TaskConditions where = of(actor, filter.view(), clock);
        where.equal(
                "t.kind", "kind", filter.kind() == null ? null : filter.kind().name());
        where.equal("t.cycle_id", "cycle", Ids.bytes(filter.cycleId()));
        where.equal("t.facility_type", "type", filter.type());
        where.equal(
                "t.severity",
                "severity",
                filter.severity() == null ? null : filter.severity().name());
        // Not exists: a server would begin with all reports of that state.
        where.within(
                "(select sr.state from reports sr where sr.id = t.report_id) = :stage",
                "stage",
                filter.stage() == null ? null : filter.stage().name());
        where.within(
                "t.cycle_id in (select p.id from cycles p where p.program_id = :program)",
                "program",
                Ids.bytes(filter.programId()));
        where.within(
                "exists (select 1 from org_units u where u.code = :unit and t.org_path like concat(u.path, '%'))",
                "unit", filter.unit());
        where.within(
                "t.assignee_id = (select s.id from staff s where s.username = :assignee)",
                "assignee",
                filter.assignee());
        if (filter.due() != null) {
            where.due(filter.due());
        }
        if (filter.text() != null) {
            where.text(filter.text());
        }
        return where;
    }

    /** These tasks, in whatever state, as far as the reader sees them. */
    static TaskConditions these(Actor actor, Collection<String> ids, Clock clock) {
        TaskConditions where = new TaskConditions(actor, clock);
        where.all(ids.isEmpty() ? "1 = 0" : "t.id in (:ids)");
        where.params.put("ids", ids);
        where.sight(actor, false);
        return where;
    }

    /** Only what follows the last line of the page before: greater in the first column, or equal there and so on. */
    TaskConditions after(List<TaskSort.Key> keys, boolean newestFirst, @Nullable String word) {
        return word == null ? this : after(keys, newestFirst, TaskCursor.decode(word, keys));
    }

    /** Only what follows this line, in the order of the keys or against it. */
    TaskConditions after(List<TaskSort.Key> keys, boolean descending, TaskCursor cursor) {
        String follows = descending ? "<" : ">";
        String equalSoFar = "";
        StringJoiner anyOf = new StringJoiner(" or ", "(", ")");
        for (int i = 0; i < keys.size(); i++) {
            String column = "t." + keys.get(i).column();
            params.put("last" + i, cursor.value(i, keys.get(i)));
            anyOf.add(equalSoFar + column + " " + follows + " :last" + i);
            equalSoFar += column + " = :last" + i + " and ";
        }
        anyOf.add(equalSoFar + "t.id " + follows + " :lastId");
        params.put("lastId", cursor.id());
        terms.add("t." + keys.get(0).column() + " " + follows + "= :last0");
        terms.add(anyOf.toString());
        return this;
    }

    String sql() {
        return String.join(" and ", terms);
    }

    Map<String, Object> params() {
        return params;
    }

    private void all(String... conditions) {
        terms.addAll(List.of(conditions));
    }

    /** Officials see the tasks of officials; supervisors see both, but only their own kind waits for them to take it. */
    private void sight(Actor actor, boolean ownKindOnly) {
        StringJoiner anyUnit = new StringJoiner(" or ", "(", ")").setEmptyValue("1 = 0");
        units(actor, Role.OFFICIAL, "t.role = 'OFFICIAL'", anyUnit);
        units(
                actor,
                Role.SUPERVISOR,
                ownKindOnly ? "t.role = 'SUPERVISOR'" : "t.role in ('OFFICIAL', 'SUPERVISOR')",
                anyUnit);
        terms.add(anyUnit.toString());
    }

    private void units(Actor actor, Role role, String kinds, StringJoiner anyUnit) {
        List<String> paths = actor.paths(role);
        for (int i = 0; i < paths.size(); i++) {
            String name = role.name().toLowerCase(Locale.ROOT) + i;
            anyUnit.add("(" + kinds + " and t.org_path like :" + name + ")");
            params.put(name, OrgPaths.literal(paths.get(i)) + "%");
        }
    }

    private void due(TaskDue due) {
        terms.add(
                switch (due) {
                    case OVERDUE -> "t.due_at < :now";
                    case TODAY -> "t.due_at >= :now and t.due_at < :tomorrow";
                    case LATER -> "t.due_at >= :tomorrow";
                });
    }

    /** A code has no Korean letters, and MySQL refuses to compare it with a text that has. */
    private void text(String text) {
        boolean likeCode = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
        terms.add(
                likeCode
                        ? "(lower(t.subject) like lower(:part) or lower(t.subject_code) like lower(:start))"
                        : "lower(t.subject) like lower(:part)");
        params.put("part", "%" + OrgPaths.literal(text) + "%");
        params.put("start", OrgPaths.literal(text) + "%");
    }

    private void equal(String column, String name, @Nullable Object wanted) {
        within(column + " = :" + name, name, wanted);
    }

    private void within(String condition, String name, @Nullable Object wanted) {
        if (wanted != null) {
            terms.add(condition);
            params.put(name, wanted);
        }
    }
}
