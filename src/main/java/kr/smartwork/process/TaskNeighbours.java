package kr.smartwork.process;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands before and after a task in a list of the inbox, also once the task itself has left the list. */
@Component
public class TaskNeighbours {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskNeighbours(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Another task of the list.
     *
     * @param reportId null when it is about the whole cycle
     */
    public record Neighbour(String taskId, UUID cycleId, @Nullable UUID reportId, String subject) {}

    /** Null at the ends of the list. */
    public record Neighbours(@Nullable Neighbour previous, @Nullable Neighbour next) {}

    /** Empty when there is no such task in sight; cursor and limit of the filter do not matter. */
    public Optional<Neighbours> of(Actor actor, TaskFilter filter, String taskId) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        boolean newestFirst = filter.view() == TaskView.DONE;
        List<TaskSort.Key> keys = InboxTasks.keys(filter);
        TaskConditions itself = TaskConditions.these(actor, List.of(taskId), clock);
        String known = keys.stream()
                .map(key -> " and t." + key.column() + " is not null")
                .collect(Collectors.joining());
        return jdbc.sql("select t.* from tasks t where " + itself.sql() + known)
                .params(itself.params())
                .query((row, n) -> TaskCursor.at(row, keys))
                .optional()
                .map(place -> new Neighbours(
                        nearest(actor, filter, keys, !newestFirst, place),
                        nearest(actor, filter, keys, newestFirst, place)));
    }

    private @Nullable Neighbour nearest(
            Actor actor, TaskFilter filter, List<TaskSort.Key> keys, boolean descending, TaskCursor place) {
        TaskConditions where = TaskConditions.matching(actor, filter, clock).after(keys, descending, place);
        String order = Stream.concat(keys.stream().map(TaskSort.Key::column), Stream.of("id"))
                .map(column -> "t." + column + (descending ? " desc" : ""))
                .collect(Collectors.joining(", "));
        return jdbc.sql("select t.id, t.cycle_id, t.report_id, t.subject from tasks t where " + where.sql()
                        + " order by " + order + " limit 1")
                .params(where.params())
                .query((row, n) -> new Neighbour(
                        row.getString("id"),
                        Ids.get(row, "cycle_id"),
                        Ids.find(row, "report_id"),
                        row.getString("subject")))
                .optional()
                .orElse(null);
    }
}
