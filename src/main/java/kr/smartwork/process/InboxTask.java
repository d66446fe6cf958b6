package kr.smartwork.process;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.form.Severity;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import org.jspecify.annotations.Nullable;

/**
 * A line of the inbox.
 *
 * @param role who may work it: {@link Role#OFFICIAL} or {@link Role#SUPERVISOR}
 * @param state {@code OPEN}, {@code DONE} by somebody, or {@code CANCELLED} because it was not needed any more
 * @param reportId null for the review of a cycle
 * @param subject name of the facility or, without a report, of the cycle
 * @param assigneeId who holds it; null while nobody does
 * @param dueAt when it is overtaken by the next escalation or the lock
 * @param endedByName who did it; null while it is open and when nobody did
 * @param priority 1 before everything else, 2 as usual, 3 after everything else
 * @param snoozedUntil until when whoever holds it has put it off; null when it was not
 * @param assignedById who gave it to whoever holds it; null when the model did
 * @param facilityType code of the facility's type; null without a facility
 * @param endedById who did it; null as the name is
 * @param element the step of the model that it stands for
 * @param outcome what was decided, in the model's words; null if nothing was
 */
public record InboxTask(
        String id,
        TaskKind kind,
        Role role,
        String state,
        UUID cycleId,
        String cycleTitle,
        @Nullable UUID reportId,
        String subject,
        String subjectCode,
        String orgPath,
        @Nullable UUID assigneeId,
        @Nullable String assigneeName,
        Severity severity,
        Instant dueAt,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable String endedByName,
        @Nullable String outcome,
        int priority,
        @Nullable Instant snoozedUntil,
        @Nullable UUID assignedById,
        @Nullable String assignedByName,
        @Nullable String facilityType,
        @Nullable UUID endedById,
        @Nullable String element) {

    /** The same with the names of its cycle and of those who had to do with it. */
    InboxTask named(Map<UUID, String> cycles, Map<UUID, String> staff) {
        return new InboxTask(
                id,
                kind,
                role,
                state,
                cycleId,
                cycles.getOrDefault(cycleId, cycleTitle),
                reportId,
                subject,
                subjectCode,
                orgPath,
                assigneeId,
                assigneeId == null ? null : staff.get(assigneeId),
                severity,
                dueAt,
                createdAt,
                endedAt,
                endedById == null ? null : staff.get(endedById),
                outcome,
                priority,
                snoozedUntil,
                assignedById,
                assignedById == null ? null : staff.get(assignedById),
                facilityType,
                endedById,
                element);
    }

    /** Waits for somebody. */
    public boolean open() {
        return "OPEN".equals(state);
    }

    /** The actor may work it, function and row; supervisors may do what their officials may. */
    public boolean workableBy(Actor actor) {
        return actor.covers(orgPath, Role.SUPERVISOR)
                || (role == Role.OFFICIAL && actor.covers(orgPath, Role.OFFICIAL));
    }

    /** The actor may decide it now: it is open, and free, the actor's to work today, or that of an official below. */
    public boolean decidableBy(Actor actor) {
        boolean freeOrOwn = assigneeId == null || actor.worksFor(assigneeId);
        return open() && workableBy(actor) && (freeOrOwn || actor.covers(orgPath, Role.SUPERVISOR));
    }
}
