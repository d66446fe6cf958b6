package kr.smartwork.process;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.form.Severity;
import kr.smartwork.registry.Absences;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who gets a new task: whom the model names, unless the desk has gone to somebody else since, or the office is closed and it
 * is urgent: then whoever is on duty. Who is absent keeps it, and
 * whoever stands in works it; where nobody stands in it is the team's. Read once for a whole chunk of tasks.
 */
@Component
class TaskRouting {

    private final Absences absences;
    private final Assignable assignable;
    private final OnDuty onDuty;

    TaskRouting(Absences absences, Assignable assignable, OnDuty onDuty) {
        this.absences = absences;
        this.assignable = assignable;
        this.onDuty = onDuty;
    }

    /**
     * Where a task goes.
     *
     * @param assigneeId null: to the team
     * @param why null when it goes to whom the model names
     * @param from whose it would have been
     */
    record Route(@Nullable UUID assigneeId, TaskRoute.@Nullable Why why, @Nullable UUID from) {}

    /** Who goes where just now; what many tasks have in common is read once. */
    final class Routes {

        private final boolean closed;
        private final StandIns today;

        private Routes(boolean closed, StandIns today) {
            this.closed = closed;
            this.today = today;
        }

        Route of(WaitStates.NewTask task, TaskSubject subject) {
            UUID wanted = wanted(task, subject);
            Optional<UUID> duty = closed && urgent(task, subject)
                    ? onDuty.now(subject.orgPath(), task.role(), today)
                    : Optional.empty();
            return duty.map(one -> new Route(one, TaskRoute.Why.DUTY, wanted)).orElseGet(() -> route(wanted, today));
        }
    }

    /** For these tasks. */
    Routes now(Collection<WaitStates.NewTask> tasks) {
        boolean closed = onDuty.officeClosed();
        boolean named = tasks.stream().anyMatch(task -> task.assigneeId() != null);
        return new Routes(closed, named || closed ? absences.today() : StandIns.NONE);
    }

    /**
     * A call, and what a facility tells, is the official's who is in charge now, whoever was when the report began. Anybody
     * else whom the model names, such as who has returned an answer, keeps it for as long as they work for the unit.
     */
    private @Nullable UUID wanted(WaitStates.NewTask task, TaskSubject subject) {
        UUID named = task.assigneeId();
        UUID official = subject.officialId();
        if (named == null || official == null || named.equals(official)) {
            return named;
        }
        boolean officials = task.kind() == TaskKind.FOLLOW_UP || task.kind().ofFacility();
        return officials || !assignable.able(named, task.role(), subject.orgPath()) ? official : named;
    }

    /** An answer to be looked at by officials; the supervisors have a task of their own about it. */
    private static boolean urgent(WaitStates.NewTask task, TaskSubject subject) {
        return task.kind() == TaskKind.CHECK
                && Severity.URGENT.name().equals(subject.severity())
                && Role.OFFICIAL.name().equals(task.role());
    }

    private static Route route(@Nullable UUID wanted, StandIns today) {
        return today.orphaned(wanted) ? new Route(null, TaskRoute.Why.ABSENT, wanted) : new Route(wanted, null, null);
    }
}
