package kr.smartwork.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of the cycles and of the staff on a page of tasks: a handful, however many lines the page has. */
@Component
class TaskNames {

    private final JdbcClient jdbc;

    TaskNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<InboxTask> named(List<InboxTask> tasks) {
        if (tasks.isEmpty()) {
            return tasks;
        }
        Map<UUID, String> cycles = read(
                "select id, title as name from cycles where id in (:ids)",
                tasks.stream().map(InboxTask::cycleId).collect(Collectors.toSet()));
        Set<UUID> people = tasks.stream()
                .flatMap(task -> people(task))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> staff = read("select id, name from staff where id in (:ids)", people);
        return tasks.stream().map(task -> task.named(cycles, staff)).toList();
    }

    private static Stream<@Nullable UUID> people(InboxTask task) {
        return Stream.of(task.assigneeId(), task.assignedById(), task.endedById());
    }

    private Map<UUID, String> read(String sql, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", ids.stream().map(Ids::bytes).toList()).query(row -> {
                names.put(Ids.get(row, "id"), row.getString("name"));
            });
        }
        return names;
    }
}
