package kr.smartwork.report;

import java.util.Optional;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a recipient of a report can be reached, in full, for officials who call: who looked at whose is written down first. */
@Service
public class RevealContact {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    RevealContact(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** A person's number and address, not masked. */
    public record Ways(UUID personId, @Nullable String mobile, @Nullable String mail) {}

    /**
     * Writes down that somebody is about to look at them.
     *
     * @throws NotFound for a report outside the actor's units, and for a person who is no recipient of it
     * @throws kr.smartwork.shared.Forbidden for who does not work its tasks
     */
    @Transactional
    public void record(Actor actor, UUID reportId, UUID personId) {
        String orgPath = jdbc.sql(
                        """
                        select r.org_path from reports r join report_recipients rr on rr.report_id = r.id
                        where r.id = ? and rr.person_id = ?""")
                .params(Ids.bytes(reportId), Ids.bytes(personId))
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        actor.require(orgPath, Role.OFFICIAL, Role.SUPERVISOR);
        audit.record(new AuditEvent(
                actor.username(), "contact.reveal", "person", personId.toString(), "report " + reportId));
    }

    /** Of one recipient of a report; nothing for anybody else. That it was recorded is the caller's to know. */
    public Optional<Ways> of(UUID reportId, UUID personId) {
        return jdbc.sql(
                        """
                        select p.mobile, p.mail from report_recipients rr join persons p on p.id = rr.person_id
                        where rr.report_id = ? and rr.person_id = ?""")
                .params(Ids.bytes(reportId), Ids.bytes(personId))
                .query((row, n) -> new Ways(personId, row.getString("mobile"), row.getString("mail")))
                .optional();
    }
}
