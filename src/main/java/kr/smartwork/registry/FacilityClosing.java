package kr.smartwork.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a facility has closed for good. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FacilityClosing {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    FacilityClosing(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Closed from this day on; one that is noted as closed earlier stays so. Cycles opened before keep whom they asked. */
    public void close(UUID facilityId, LocalDate day, String username) {
        jdbc.sql(
                        """
                        update facilities set closed_on = :day, updated_at = :now, row_version = row_version + 1
                        where id = :id and (closed_on is null or closed_on > :day)""")
                .param("day", day)
                .param("now", Times.timestamp(clock.instant()))
                .param("id", Ids.bytes(facilityId))
                .update();
        audit.record(
                new AuditEvent(username, "facilities.close", "facility", facilityId.toString(), "closed on " + day));
    }
}
