package kr.smartwork.registry;

import java.time.Clock;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes how a respondent is reached, as the respondent says. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CorrectPerson {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    CorrectPerson(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** How the person is reached now, the row locked until the transaction ends. */
    public ContactDetails locked(UUID personId) {
        return jdbc.sql("select name, mobile, mail from persons where id = ? for update")
                .param(Ids.bytes(personId))
                .query((row, n) ->
                        new ContactDetails(row.getString("name"), row.getString("mobile"), row.getString("mail")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What is given replaces what was known; the rest and the name stay. */
    public void correct(UUID personId, ContactDetails given) {
        ContactDetails now = given.orElse(locked(personId));
        jdbc.sql("update persons set mobile = ?, mail = ?, updated_at = ? where id = ?")
                .params(now.mobile(), now.mail(), Times.timestamp(clock.instant()), Ids.bytes(personId))
                .update();
        String changed = (given.mobile() == null ? "" : "mobile ") + (given.mail() == null ? "" : "mail");
        audit.record(new AuditEvent("respondent", "persons.correct", "person", personId.toString(), changed.strip()));
    }
}
