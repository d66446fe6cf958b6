package kr.smartwork.registry;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mail addresses of staff: everybody's own, and for administrators those of the people in their units. */
@Service
public class StaffMails {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    StaffMails(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    private record Held(String orgPath, StaffMail mail) {}

    /** What is known now. */
    public StaffMail of(Actor actor, UUID staffId) {
        return seen(actor, staffId).mail();
    }

    /**
     * Enters another address or language; the same again does nothing.
     *
     * @throws NotFound if there is no such member of staff or they work outside of the actor's units
     * @throws Forbidden if the actor is neither that person nor an administrator
     */
    @Transactional
    public void change(Actor actor, UUID staffId, StaffMail mail) {
        StaffMail before = seen(actor, staffId).mail();
        if (before.equals(mail)) {
            return;
        }
        jdbc.sql("update staff set mail = ?, language = ? where id = ?")
                .params(mail.address(), mail.language().getLanguage(), Ids.bytes(staffId))
                .update();
        if (!Objects.equals(before.address(), mail.address())) {
            audit.record(new AuditEvent(actor.username(), "staff.mail", "staff", staffId.toString(), null));
        }
    }

    private Held seen(Actor actor, UUID staffId) {
        Held held = jdbc.sql(
                        """
                        select s.mail, s.language, u.path from staff s join org_units u on u.id = s.org_unit_id
                        where s.id = ?""")
                .param(Ids.bytes(staffId))
                .query((row, n) -> new Held(
                        row.getString("path"),
                        new StaffMail(row.getString("mail"), Locale.forLanguageTag(row.getString("language")))))
                .optional()
                .orElseThrow(NotFound::new);
        if (!actor.id().equals(staffId)) {
            actor.require(held.orgPath(), Role.ADMIN);
        }
        return held;
    }
}
