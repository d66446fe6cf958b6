package kr.smartwork.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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

    private static final String LINES =
            """
            select s.id, s.username, s.name, u.name as team, u.path, s.mail, s.language
            from staff s join org_units u on u.id = s.org_unit_id""";

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    StaffMails(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * A member of staff with their address.
     *
     * @param team the Korean name of the unit they sit in
     */
    public record Line(UUID id, String username, String name, String team, String orgPath, StaffMail mail) {}

    /** Everybody who sits in the administrator's units and may log in, by name. */
    public List<Line> all(Actor actor) {
        actor.require(Role.ADMIN);
        OrgPaths own = new OrgPaths(actor.paths(Role.ADMIN));
        return jdbc.sql(LINES + " where s.enabled = true and " + own.below("u.path") + " order by s.name, s.username")
                .params(own.params())
                .query(StaffMails::line)
                .list();
    }

    /**
     * One of them.
     *
     * @throws NotFound if there is no such member of staff or they work outside of the administrator's units
     */
    public Line line(Actor actor, UUID staffId) {
        Line line = find(staffId);
        actor.require(line.orgPath(), Role.ADMIN);
        return line;
    }

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

    private Line seen(Actor actor, UUID staffId) {
        return actor.id().equals(staffId) ? find(staffId) : line(actor, staffId);
    }

    private Line find(UUID staffId) {
        return jdbc.sql(LINES + " where s.id = :id")
                .param("id", Ids.bytes(staffId))
                .query(StaffMails::line)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                Ids.get(row, "id"),
                row.getString("username"),
                row.getString("name"),
                row.getString("team"),
                row.getString("path"),
                new StaffMail(row.getString("mail"), Locale.forLanguageTag(row.getString("language"))));
    }
}
