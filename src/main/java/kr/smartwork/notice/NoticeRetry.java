package kr.smartwork.notice;

import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a notice that was given up another chance, once a person has put right what stood in its way. */
@Service
public class NoticeRetry {

    private static final String AGAIN =
            """
            update notices set state = 'PENDING', tries = 0, next_try_at = current_timestamp(6), outcome = 'retry-asked',
                outcome_detail = null, row_version = row_version + 1
            where id = ? and state = 'DEAD'
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    NoticeRetry(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * Puts the notice back into the queue; whether it is still needed is asked again when its turn comes. The caller has
     * checked that the actor may see it.
     *
     * @throws kr.smartwork.shared.Forbidden unless the actor is a supervisor or an administrator
     * @throws Conflict if it has not been given up, or somebody else was first
     */
    @Transactional
    public void again(UUID noticeId, Actor by) {
        by.require(Role.SUPERVISOR, Role.ADMIN);
        if (jdbc.sql(AGAIN).param(Ids.bytes(noticeId)).update() == 0) {
            throw new Conflict("notice-not-failed", Text.of("notice.error.notFailed"));
        }
        audit.record(new AuditEvent(by.username(), "notices.retry", "notice", noticeId.toString(), null));
    }
}
