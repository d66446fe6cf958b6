package kr.smartwork.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.process.rules.UserTasks;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names of the steps that process admins added: the kind of such a task does not say what it is there for. Where a page has
 * no task of one, nothing is asked of the database.
 */
@Component
public class DrawnSteps {

    private final JdbcClient jdbc;
    private final StepKinds steps;

    DrawnSteps(JdbcClient jdbc, StepKinds steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** By the tasks' ids; tasks of our own steps are missing. Whether the reader sees them is the caller's check. */
    public Map<String, String> names(Collection<InboxTask> tasks) {
        List<InboxTask> drawn = tasks.stream().filter(DrawnSteps::drawn).toList();
        Map<String, String> names = new HashMap<>();
        if (!drawn.isEmpty()) {
            Map<UUID, String> releases = releases(drawn);
            for (InboxTask task : drawn) {
                String release = releases.get(task.cycleId());
                String name = release == null ? null : steps.names(release).get(task.element());
                if (name != null) {
                    names.put(task.id(), name);
                }
            }
        }
        return names;
    }

    private static boolean drawn(InboxTask task) {
        return task.reportId() != null && task.element() != null && !UserTasks.shipped(task.element());
    }

    private Map<UUID, String> releases(List<InboxTask> tasks) {
        Map<UUID, String> releases = new HashMap<>();
        jdbc.sql("select id, report_definition_id from cycles where id in (:cycles)")
                .param(
                        "cycles",
                        tasks.stream()
                                .map(InboxTask::cycleId)
                                .distinct()
                                .map(Ids::bytes)
                                .toList())
                .query(row -> {
                    releases.put(Ids.get(row, "id"), row.getString("report_definition_id"));
                });
        return releases;
    }
}
