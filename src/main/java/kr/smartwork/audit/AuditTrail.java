package kr.smartwork.audit;

import java.time.Clock;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The only way into the trail. Rows are never changed or removed. */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a row in the caller's transaction: what is rolled back was not done and leaves no trace. */
    public void record(AuditEvent event) {
        jdbc.sql(
                        """
                        insert into audit_events (id, at, actor, action, object_kind, object_id, detail)
                        values (:id, :at, :actor, :action, :kind, :object, :detail)""")
                .param("id", Ids.bytes(Ids.next()))
                .param("at", Times.timestamp(clock.instant()))
                .param("actor", event.actor())
                .param("action", event.action())
                .param("kind", event.objectKind())
                .param("object", event.objectId())
                .param("detail", event.detail())
                .update();
    }
}
