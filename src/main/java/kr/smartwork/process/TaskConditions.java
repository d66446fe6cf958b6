package kr.smartwork.process;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;

/** The conditions under which a task ({@code t}) is in a view of the inbox; texts of the reader become parameters only. */
final class TaskConditions {

    private static final String OPEN = "t.state = 'OPEN'";

    private final List<String> terms = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    /** @param doneSince the oldest moment that {@link TaskView#DONE} goes back to */
    TaskConditions(Actor actor, TaskView view, Timestamp doneSince) {
        switch (view) {
            case MINE -> terms.addAll(List.of("t.assignee_id = :me", OPEN));
            case UNASSIGNED -> terms.addAll(List.of("t.assignee_id is null", OPEN));
            case TEAM -> terms.add(OPEN);
            case DONE -> terms.addAll(List.of("t.ended_by = :me", "t.state = 'DONE'", "t.ended_at >= :since"));
        }
        params.put("me", Ids.bytes(actor.id()));
        params.put("since", doneSince);
        sight(actor, view == TaskView.UNASSIGNED);
    }

    /** Only what the reader looks for. */
    TaskConditions matching(TaskFilter filter) {
        equal("t.kind", "kind", filter.kind() == null ? null : filter.kind().name());
        equal("t.cycle_id", "cycle", Ids.bytes(filter.cycleId()));
        if (filter.text() != null) {
            text(filter.text());
        }
        return this;
    }

    /** Only what follows the last line of the page before. */
    TaskConditions after(TaskView view, @Nullable String word) {
        if (word != null) {
            TaskCursor cursor = TaskCursor.decode(word);
            String follows = view.newestFirst() ? "<" : ">";
            terms.add("%1$s %2$s= :lastTime and (%1$s %2$s :lastTime or t.id %2$s :lastId)"
                    .formatted(view.sortColumn(), follows));
            params.put("lastTime", Times.timestamp(cursor.moment()));
            params.put("lastId", cursor.id());
        }
        return this;
    }

    String sql() {
        return String.join(" and ", terms);
    }

    Map<String, Object> params() {
        return params;
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
            String name = role.name().toLowerCase(java.util.Locale.ROOT) + i;
            anyUnit.add("(" + kinds + " and t.org_path like :" + name + ")");
            params.put(name, like(paths.get(i)) + "%");
        }
    }

    /** A code has no Korean letters, and MySQL refuses to compare it with a text that has. */
    private void text(String text) {
        boolean likeCode = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
        terms.add(
                likeCode
                        ? "(lower(t.subject) like lower(:part) or lower(t.subject_code) like lower(:start))"
                        : "lower(t.subject) like lower(:part)");
        params.put("part", "%" + like(text) + "%");
        params.put("start", like(text) + "%");
    }

    private void equal(String column, String name, @Nullable Object wanted) {
        if (wanted != null) {
            terms.add(column + " = :" + name);
            params.put(name, wanted);
        }
    }

    /** Typed text matches itself only: no wildcards from outside. */
    private static String like(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
