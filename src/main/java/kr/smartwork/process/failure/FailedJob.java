package kr.smartwork.process.failure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that the engine could not do.
 *
 * @param id the engine's
 * @param model key of the process
 * @param step name of the step at which it failed
 * @param cycleId null where it belongs to no cycle
 * @param subject title of the cycle, or name of the facility where it is about one report or one notice; empty if unknown
 * @param tries how often it has failed
 * @param nextTry when the engine tries again by itself; null when it has given up
 * @param since when it was to be done; null where the engine does not say
 * @param group equal for jobs that failed at the same step of the same cycle
 */
public record FailedJob(
        String id,
        String model,
        String step,
        @Nullable UUID cycleId,
        String subject,
        int tries,
        @Nullable Instant nextTry,
        @Nullable Instant since,
        FailureCause cause,
        String group) {

    /** Whether the engine does not try again by itself. */
    public boolean givenUp() {
        return nextTry == null;
    }
}
