package kr.smartwork;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ClockSkewCheckTest {

    private final JdbcClient database = JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:skew;MODE=MySQL"));

    @Test
    void clocks_that_agree_let_it_start() {
        assertThatNoException().isThrownBy(() -> new ClockSkewCheck(database, Clock.systemUTC()));
    }

    @ParameterizedTest
    @ValueSource(longs = {-60, 60, 9 * 3600})
    void clocks_apart_refuse_the_start(long seconds) {
        Clock computer = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-seconds));

        assertThatThrownBy(() -> new ClockSkewCheck(database, computer))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(seconds < 0 ? "behind" : "ahead of");
    }
}
