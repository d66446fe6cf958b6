package kr.smartwork.form;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real forms, for tests without a Spring context. */
public final class TestForms {

    private TestForms() {}

    public static Forms on(JdbcClient jdbc) {
        return new Forms(jdbc, Clock.systemDefaultZone());
    }
}
