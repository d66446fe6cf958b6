package kr.smartwork.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.registry.Absences;
import kr.smartwork.registry.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who gets a new task: whom the model names, but who is absent keeps it while whoever stands in works it, and where nobody
 * stands in it is the team's. Read once for a whole chunk of tasks.
 */
@Component
class TaskRouting {

    private final Absences absences;

    TaskRouting(Absences absences) {
        this.absences = absences;
    }

    /**
     * Where a task goes.
     *
     * @param assigneeId null: to the team
     * @param why null when it goes to whom the model names
     * @param from whose it would have been
     */
    record Route(@Nullable UUID assigneeId, TaskRoute.@Nullable Why why, @Nullable UUID from) {}

    /** The routes by the tasks' ids. */
    Map<String, Route> of(Collection<WaitStates.NewTask> tasks) {
        boolean named = tasks.stream().anyMatch(task -> task.assigneeId() != null);
        StandIns today = named ? absences.today() : StandIns.NONE;
        Map<String, Route> routes = new HashMap<>();
        for (WaitStates.NewTask task : tasks) {
            routes.put(task.id(), route(task.assigneeId(), today));
        }
        return routes;
    }

    private static Route route(@Nullable UUID wanted, StandIns today) {
        return today.orphaned(wanted) ? new Route(null, TaskRoute.Why.ABSENT, wanted) : new Route(wanted, null, null);
    }
}
