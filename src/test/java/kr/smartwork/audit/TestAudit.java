package kr.smartwork.audit;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real trail, for tests without a Spring context. */
public final class TestAudit {

    private TestAudit() {}

    public static AuditTrail on(JdbcClient jdbc, Clock clock) {
        return new AuditTrail(jdbc, clock);
    }
}
