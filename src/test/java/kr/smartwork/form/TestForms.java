package kr.smartwork.form;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real forms, for tests without a Spring context. */
public final class TestForms {

    /** No earlier answers, no files. */
    public static final FormContext NOTHING = FormContext.on(LocalDate.of(2026, 11, 30));

    private TestForms() {}

    public static Forms on(JdbcClient jdbc) {
        return new Forms(jdbc, Clock.systemDefaultZone());
    }
}
