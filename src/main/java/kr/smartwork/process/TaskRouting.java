package kr.smartwork.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.registry.Absences;
import kr.smartwork.registry.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who gets a new task: whom the model names, unless the desk has gone to somebody else since. Who is absent keeps it, and
 * whoever stands in works it; where nobody stands in it is the team's. Read once for a whole chunk of tasks.
 */
@Component
class TaskRouting {

    private final Absences absences;
    private final Assignable assignable;

    TaskRouting(Absences absences, Assignable assignable) {
        this.absences = absences;
        this.assignable = assignable;
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
    Map<String, Route> of(Collection<WaitStates.NewTask> tasks, Map<UUID, TaskSubject> subjects) {
        boolean named = tasks.stream().anyMatch(task -> task.assigneeId() != null);
        StandIns today = named ? absences.today() : StandIns.NONE;
        Map<String, Route> routes = new HashMap<>();
        for (WaitStates.NewTask task : tasks) {
            TaskSubject subject = Objects.requireNonNull(subjects.get(task.ownerId()));
            routes.put(task.id(), route(wanted(task, subject), today));
        }
        return routes;
    }

    /**
     * The model may name an official who was in charge when the report began; the report knows who is now. Who has returned
     * an answer checks the next one, for as long as they work for the unit.
     */
    private @Nullable UUID wanted(WaitStates.NewTask task, TaskSubject subject) {
        UUID named = task.assigneeId();
        UUID official = subject.officialId();
        if (named == null || official == null || named.equals(official)) {
            return named;
        }
        boolean reviewer = task.kind() == TaskKind.CHECK
                && assignable
                        .able(List.of(named), task.role(), subject.orgPath())
                        .contains(named);
        return reviewer ? named : official;
    }

    private static Route route(@Nullable UUID wanted, StandIns today) {
        return today.orphaned(wanted) ? new Route(null, TaskRoute.Why.ABSENT, wanted) : new Route(wanted, null, null);
    }
}
