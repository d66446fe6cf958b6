package kr.smartwork.notice;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import kr.smartwork.notice.Outcome.Result;

/** What a try's outcome makes of a notice, and when it is tried again: twice as long each time, less a random part. */
class RetryPolicy {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration LONGEST_WHILE_CLOSED = Duration.ofMinutes(5);

    private final int maxTries;
    private final DoubleSupplier random;

    /** @param random from 0 to below 1 */
    RetryPolicy(int maxTries, DoubleSupplier random) {
        this.maxTries = maxTries;
        this.random = random;
    }

    NoticeState stateAfter(Result result, int tries) {
        return switch (result) {
            case ACCEPTED -> NoticeState.ACCEPTED;
            case REFUSED -> NoticeState.DEAD;
            case NOT_NEEDED -> NoticeState.CANCELLED;
            case NOT_TRIED -> NoticeState.PENDING;
            case UNAVAILABLE -> NoticeState.FAILED;
            case RETRY -> tries < maxTries ? NoticeState.FAILED : NoticeState.DEAD;
            case UNKNOWN -> tries < maxTries ? NoticeState.UNKNOWN : NoticeState.DEAD;
        };
    }

    /** Between half and all of 30 s, 1 min, 2 min … up to an hour; up to five minutes while nothing can be sent at all. */
    Duration delayAfter(Result result, int tries) {
        if (result == Result.NOT_TRIED) {
            return Duration.ZERO;
        }
        Duration longest = result == Result.UNAVAILABLE ? LONGEST_WHILE_CLOSED : LONGEST;
        Duration full = FIRST.multipliedBy(1L << Math.min(Math.max(tries, 1) - 1, 10));
        Duration capped = full.compareTo(longest) < 0 ? full : longest;
        return Duration.ofSeconds(Math.round(capped.toSeconds() * (0.5 + random.getAsDouble() / 2)));
    }
}
