package kr.smartwork.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.smartwork.notice.Outcome.Result;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private final RetryPolicy longest = new RetryPolicy(8, () -> 1.0);
    private final RetryPolicy shortest = new RetryPolicy(8, () -> 0.0);

    @Test
    void waitsTwiceAsLongEachTimeUpToAnHour() {
        assertThat(longest.delayAfter(Result.RETRY, 1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(longest.delayAfter(Result.RETRY, 4)).isEqualTo(Duration.ofMinutes(4));
        assertThat(longest.delayAfter(Result.RETRY, 500)).isEqualTo(Duration.ofHours(1));
        assertThat(shortest.delayAfter(Result.RETRY, 4)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void looksAgainWithinFiveMinutesWhileNothingCanBeSent() {
        assertThat(longest.delayAfter(Result.UNAVAILABLE, 500)).isEqualTo(Duration.ofMinutes(5));
        assertThat(longest.stateAfter(Result.UNAVAILABLE, 500)).isEqualTo(NoticeState.FAILED);
    }

    @Test
    void givesUpAfterTheLastTry() {
        assertThat(longest.stateAfter(Result.RETRY, 7)).isEqualTo(NoticeState.FAILED);
        assertThat(longest.stateAfter(Result.RETRY, 8)).isEqualTo(NoticeState.DEAD);
        assertThat(longest.stateAfter(Result.UNKNOWN, 7)).isEqualTo(NoticeState.UNKNOWN);
        assertThat(longest.stateAfter(Result.UNKNOWN, 8)).isEqualTo(NoticeState.DEAD);
    }
}
