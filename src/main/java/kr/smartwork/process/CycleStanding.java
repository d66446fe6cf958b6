package kr.smartwork.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.process.CycleMoment.Kind;
import kr.smartwork.process.CycleMoment.Left;
import kr.smartwork.program.ProgramParameters;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a running cycle, and which of them follow changed parameters.
 *
 * @param reminders planned ones that have not been sent, in their order
 */
record CycleStanding(
        UUID id,
        String title,
        CycleState state,
        Instant dueAt,
        Instant escalateAt,
        Instant lockAt,
        boolean sentBack,
        int open,
        List<Instant> reminders) {

    /** What the change does to each moment that it is about. */
    List<CycleMoment> moments(ProgramParameters before, ProgramParameters after, Instant now) {
        List<CycleMoment> moments = new ArrayList<>();
        if (!before.remindBeforeDue().equals(after.remindBeforeDue())) {
            addReminders(moments, before, after, now);
        }
        List<CycleMoment> ends = new ArrayList<>();
        addEnd(ends, Kind.ESCALATE, escalateAt, before.escalateAfterDue(), after.escalateAfterDue(), now);
        addEnd(ends, Kind.LOCK, lockAt, before.lockAfterDue(), after.lockAfterDue(), now);
        boolean ordered = at(Kind.ESCALATE, ends, escalateAt).isBefore(at(Kind.LOCK, ends, lockAt));
        ends.forEach(end -> moments.add(ordered || !end.moved() ? end : end.stays(Left.ORDER)));
        return moments;
    }

    /** When a moment is after the change. */
    static Instant at(Kind kind, List<CycleMoment> moments, Instant now) {
        Instant at = now;
        for (CycleMoment moment : moments) {
            if (moment.kind() == kind && moment.moved() && moment.to() != null) {
                at = moment.to();
            }
        }
        return at;
    }

    /** The reminders that are left after the change, in their order. */
    List<Instant> remindersAfter(List<CycleMoment> moments) {
        List<Instant> left = new ArrayList<>(reminders);
        for (CycleMoment moment : moments) {
            if (moment.kind() == Kind.REMINDER && moment.moved()) {
                if (moment.from() != null) {
                    left.remove(moment.from());
                }
                if (moment.to() != null) {
                    left.add(moment.to());
                }
            }
        }
        return left.stream().sorted().toList();
    }

    private void addEnd(
            List<CycleMoment> moments, Kind kind, Instant from, Duration before, Duration after, Instant now) {
        if (before.equals(after)) {
            return;
        }
        Instant to = dueAt.plus(after);
        Left left = null;
        if (state == CycleState.OPENING) {
            left = Left.DISPATCHING;
        } else if (sentBack) {
            left = Left.SENT_BACK;
        } else if (!from.isAfter(now)) {
            left = Left.PASSED;
        } else if (!from.equals(dueAt.plus(before))) {
            left = Left.OWN;
        } else if (!to.isAfter(now)) {
            left = Left.TOO_LATE;
        }
        moments.add(new CycleMoment(kind, 0, from, to, left));
    }

    /** The first of the program's plan are those that this cycle has behind it: they are not sent a second time. */
    private void addReminders(
            List<CycleMoment> moments, ProgramParameters before, ProgramParameters after, Instant now) {
        int behind = Math.max(0, before.remindBeforeDue().size() - reminders.size());
        List<Instant> wanted =
                after.remindBeforeDue().stream().skip(behind).map(dueAt::minus).toList();
        if (reminders.isEmpty() && wanted.isEmpty()) {
            wanted = after.remindBeforeDue().stream().map(dueAt::minus).toList();
        }
        for (int i = 0; i < Math.max(reminders.size(), wanted.size()); i++) {
            Instant from = i < reminders.size() ? reminders.get(i) : null;
            Instant to = i < wanted.size() ? wanted.get(i) : null;
            if (from == null || !from.equals(to)) {
                moments.add(new CycleMoment(Kind.REMINDER, behind + i + 1, from, to, leftReminder(to, now)));
            }
        }
    }

    private @Nullable Left leftReminder(@Nullable Instant to, Instant now) {
        if (state == CycleState.OPENING) {
            return Left.DISPATCHING;
        }
        // Without a reminder left, the process has gone past the place where it waits for one.
        if (state != CycleState.COLLECTING || reminders.isEmpty()) {
            return Left.PASSED;
        }
        return to != null && !to.isAfter(now) ? Left.TOO_LATE : null;
    }
}
