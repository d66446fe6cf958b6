package kr.smartwork.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the sending out of a cycle has come. Counts the whole cycle: no row is shown, only the pace. */
@Component
class DispatchProgress {

    private final JdbcClient jdbc;
    private final Clock clock;

    DispatchProgress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Where it stands.
     *
     * @param perSecond reports a second since the first one; 0 before
     * @param secondsLeft at that pace; null while there is none
     */
    record Pace(int dispatched, int expected, long perSecond, @Nullable Long secondsLeft) {

        static Pace of(int dispatched, int expected, @Nullable Instant first, Instant now) {
            if (first == null || dispatched == 0) {
                return new Pace(dispatched, expected, 0, null);
            }
            double seconds = Math.max(1.0, Duration.between(first, now).toMillis() / 1000.0);
            double rate = dispatched / seconds;
            long left = (long) Math.ceil((expected - dispatched) / rate);
            return new Pace(dispatched, expected, Math.round(rate), left);
        }
    }

    Pace of(UUID cycleId) {
        return jdbc.sql(
                        "select count(*) as expected, count(dispatched_at) as dispatched, min(dispatched_at) as first_at"
                                + " from reports where cycle_id = ?")
                .param(Ids.bytes(cycleId))
                .query((row, n) -> Pace.of(
                        row.getInt("dispatched"), row.getInt("expected"), Times.find(row, "first_at"), clock.instant()))
                .single();
    }
}
