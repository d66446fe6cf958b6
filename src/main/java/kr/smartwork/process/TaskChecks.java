package kr.smartwork.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import kr.smartwork.registry.Absences;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may do what with a task as it is now; the same before a preview, a single step and each step of many. */
@Component
class TaskChecks {

    private final Absences absences;
    private final Clock clock;

    TaskChecks(Absences absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    /** The row, the function, and that it is still open. */
    void open(Actor actor, OpenTask task) {
        actor.require(task.orgPath(), roles(task));
        if (!task.open()) {
            throw task.endedByName() == null
                    ? new Conflict("task-over", Text.of("report.task.over"))
                    : new Conflict(
                            "task-done",
                            Text.of(
                                    "report.task.doneBy",
                                    task.endedByName(),
                                    time(Objects.requireNonNull(task.endedAt()))));
        }
    }

    /** What is held by somebody who is absent, and for whom nobody stands in, is the team's to take. */
    void claim(Actor actor, OpenTask task) {
        open(actor, task);
        if (task.assigneeId() != null
                && !actor.worksFor(task.assigneeId())
                && !absences.today().orphaned(task.assigneeId())) {
            throw new Conflict("already-claimed", claimedBy(task));
        }
    }

    void release(Actor actor, OpenTask task) {
        open(actor, task);
        requireHolder(actor, task);
    }

    /** Only whoever holds it, or stands in for them. */
    void own(Actor actor, OpenTask task) {
        open(actor, task);
        if (!actor.worksFor(task.assigneeId())) {
            throw new Conflict("not-yours", task.assigneeId() == null ? Text.of("report.task.free") : claimedBy(task));
        }
    }

    void assign(Actor actor, OpenTask task) {
        open(actor, task);
        requireFreeOrHolder(actor, task);
    }

    void decide(Actor actor, OpenTask task, TaskDecision.Choice choice) {
        open(actor, task);
        if (!choice.fits(task.kind())) {
            throw InvalidInput.at("decision", "not-possible", Text.of("report.task.decisionNotPossible"));
        }
        requireFreeOrHolder(actor, task);
    }

    /** Supervisors may do what their officials may. */
    private static Role[] roles(OpenTask task) {
        return "SUPERVISOR".equals(task.role())
                ? new Role[] {Role.SUPERVISOR}
                : new Role[] {Role.OFFICIAL, Role.SUPERVISOR};
    }

    private static void requireHolder(Actor actor, OpenTask task) {
        boolean holder = actor.worksFor(task.assigneeId());
        if (!holder && !actor.covers(task.orgPath(), Role.SUPERVISOR)) {
            throw new Conflict("not-yours", task.assigneeId() == null ? Text.of("report.task.free") : claimedBy(task));
        }
    }

    private static void requireFreeOrHolder(Actor actor, OpenTask task) {
        if (task.assigneeId() != null) {
            requireHolder(actor, task);
        }
    }

    private static Text claimedBy(OpenTask task) {
        return Text.of("report.task.claimedBy", name(task.assigneeName()));
    }

    private String time(Instant moment) {
        LocalDateTime at = LocalDateTime.ofInstant(moment, clock.getZone());
        boolean today = at.toLocalDate().equals(LocalDateTime.now(clock).toLocalDate());
        return at.format(DateTimeFormatter.ofPattern(today ? "HH:mm" : "M. d. HH:mm"));
    }

    private static String name(@Nullable String name) {
        return Objects.requireNonNullElse(name, "-");
    }
}
