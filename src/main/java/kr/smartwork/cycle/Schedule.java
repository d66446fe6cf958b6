package kr.smartwork.cycle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kr.smartwork.program.ProgramDefinition;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The moments of one cycle, in order.
 *
 * @param dueAt until when answers are in time
 * @param escalateAt when the supervisor decides about those still missing; after due, before lock
 * @param lockAt from when on nothing can be answered or corrected
 * @param reminders when those who have not answered are reminded; ascending, before due
 */
public record Schedule(Instant dueAt, Instant escalateAt, Instant lockAt, List<Instant> reminders) {

    private static final Duration LONGEST = Duration.ofDays(366);

    public Schedule {
        reminders = List.copyOf(reminders);
    }

    /**
     * The program's usual times, moved to this due time.
     *
     * @param lockAt null for the program's usual distance from due
     * @throws InvalidInput when due is not in the future, or lock not after due
     */
    public static Schedule of(ProgramDefinition program, Instant now, Instant dueAt, @Nullable Instant lockAt) {
        Instant lock = lockAt != null ? lockAt : dueAt.plus(program.lockAfterDue());
        check(now, dueAt, lock);
        Instant escalate = dueAt.plus(program.escalateAfterDue());
        if (!escalate.isBefore(lock)) {
            escalate = dueAt.plus(Duration.between(dueAt, lock).dividedBy(2));
        }
        return new Schedule(dueAt, escalate, lock, reminders(program, now, dueAt));
    }

    private static void check(Instant now, Instant dueAt, Instant lockAt) {
        if (!dueAt.isAfter(now)) {
            throw InvalidInput.at("dueAt", "not-in-the-future", Text.of("cycle.open.due.past"));
        }
        if (!lockAt.isAfter(dueAt)) {
            throw InvalidInput.at("lockAt", "not-after-due", Text.of("cycle.open.lock.beforeDue"));
        }
        if (lockAt.isAfter(now.plus(LONGEST))) {
            throw InvalidInput.at("lockAt", "too-far", Text.of("cycle.open.tooFar"));
        }
    }

    private static List<Instant> reminders(ProgramDefinition program, Instant now, Instant dueAt) {
        Stream<Instant> moments = program.remindBeforeDue().stream().map(dueAt::minus);
        return moments.filter(moment -> moment.isAfter(now)).sorted().toList();
    }
}
