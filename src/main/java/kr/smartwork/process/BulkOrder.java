package kr.smartwork.process;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same step for many tasks, chosen, looked at and confirmed by one member of staff, and how far it has come.
 *
 * @param comment the reason that is given with it; empty if none
 * @param colleague user name of the colleague who gets the tasks; null unless it assigns
 * @param until until when the reports are extended; null unless it extends
 * @param startAt when the work begins; until then nothing has happened
 * @param startedAt when the first task was touched
 * @param undone it has been taken back
 * @param pending tasks still to do
 * @param done tasks for which it has worked
 * @param refused tasks for which it has not, each with its sentence
 * @param leftOut tasks that were left out before: not possible for the member of staff, or not wanted
 * @param cancelled tasks that were spared when it was stopped
 */
public record BulkOrder(
        UUID id,
        UUID staffId,
        String username,
        BulkAction action,
        State state,
        String comment,
        @Nullable String colleague,
        @Nullable Instant until,
        Instant createdAt,
        @Nullable Instant startAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        boolean undone,
        int pending,
        int done,
        int refused,
        int leftOut,
        int cancelled) {

    /** How far it is. */
    public enum State {
        /** Chosen, not confirmed. */
        PREVIEW,
        /** Confirmed; begins in a few seconds. */
        WAITING,
        RUNNING,
        DONE,
        /** Stopped before its end. */
        CANCELLED
    }

    /** Tasks that it will touch or has touched. */
    public int total() {
        return pending + done + refused + cancelled;
    }

    /** Tasks that are through, in whatever way. */
    public int settled() {
        return done + refused + cancelled;
    }

    /** Nothing more will happen. */
    public boolean over() {
        return state == State.DONE || state == State.CANCELLED;
    }

    /** It has worked for some tasks and can be taken back. */
    public boolean undoable() {
        return over() && action.reversible() && done > 0 && !undone;
    }

    /** Tasks a second since the first was touched; 0 before. */
    public double rate(Instant now) {
        if (startedAt == null) {
            return 0;
        }
        Instant until = finishedAt == null ? now : finishedAt;
        double seconds = Math.max(1, Duration.between(startedAt, until).toMillis()) / 1000.0;
        return (done + refused) / seconds;
    }

    /** Seconds until it is through, at its rate; null while that is not known. */
    public @Nullable Long secondsLeft(Instant now) {
        double rate = rate(now);
        return rate == 0 ? null : (long) Math.ceil(pending / rate);
    }
}
