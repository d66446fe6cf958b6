package kr.smartwork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kr.smartwork.shared.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start when the database's clock (or its session's time zone) disagrees with this computer's: due times are
 * written with the one and looked for with the other. Asks the computer's own clock, whatever clock the rest is given.
 */
@Component
class ClockSkewCheck {

    /** The most by which two nodes may differ before leases and due times go wrong. */
    static final Duration TOLERATED = Duration.ofSeconds(5);

    @Autowired
    ClockSkewCheck(JdbcClient jdbc) {
        this(jdbc, Clock.systemUTC());
    }

    ClockSkewCheck(JdbcClient jdbc, Clock computer) {
        Instant database = jdbc.sql("select current_timestamp(6) as moment")
                .query((row, number) -> Times.get(row, "moment"))
                .single();
        Duration skew = Duration.between(computer.instant(), database);
        if (skew.abs().compareTo(TOLERATED) > 0) {
            throw new StartRefused(
                    "The clock of the database is " + skew.abs().toSeconds() + " seconds "
                            + (skew.isNegative() ? "behind" : "ahead of") + " this computer's; more than "
                            + TOLERATED.toSeconds() + " would let deadlines pass at the wrong time.",
                    "Let both follow the same time server (NTP), then start again.");
        }
    }
}
