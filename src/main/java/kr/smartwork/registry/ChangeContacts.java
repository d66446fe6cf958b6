package kr.smartwork.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Replaces one contact of one facility by another person, or gives it its first. Lists are changed by the import. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChangeContacts {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeContacts(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Office(UUID id, String role, int position) {}

    /**
     * Ends the assignment of who leaves with today and gives their place to somebody else, who is known by name and number
     * or new. Returns the follower.
     *
     * @param next with a name, and reachable
     * @throws Conflict when the one who leaves does not answer for the facility any more, or follows themself
     */
    public UUID replace(UUID facilityId, UUID leaving, ContactDetails next, String username) {
        LocalDate today = LocalDate.now(clock);
        Office office = office(facilityId, leaving, today);
        UUID follower = person(next);
        if (follower.equals(leaving)) {
            throw new Conflict("same-contact", Text.of("contact.same"));
        }
        jdbc.sql("update contacts set valid_to = ? where id = ?")
                .params(today, Ids.bytes(office.id()))
                .update();
        appoint(facilityId, follower, office, today);
        audit.record(new AuditEvent(
                username, "contacts.replace", "facility", facilityId.toString(), leaving + " -> " + follower));
        return follower;
    }

    /**
     * Gives a facility that has no contact its first, who is known by name and number or new. Returns them.
     *
     * @param first with a name, and reachable
     * @throws Conflict when somebody has become its contact meanwhile
     */
    public UUID appoint(UUID facilityId, ContactDetails first, String username) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("select 1 from facilities where id = ? for update")
                .param(Ids.bytes(facilityId))
                .query(Integer.class)
                .single();
        boolean taken = jdbc.sql(
                        "select 1 from contacts where facility_id = ? and (valid_to is null or valid_to > ?) limit 1")
                .params(Ids.bytes(facilityId), today)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (taken) {
            throw new Conflict("contact-gone", Text.of("contact.gone"));
        }
        UUID person = person(first);
        appoint(facilityId, person, new Office(facilityId, Contact.RESPONDENT, 1), today);
        audit.record(
                new AuditEvent(username, "contacts.appoint", "facility", facilityId.toString(), person.toString()));
        return person;
    }

    private Office office(UUID facilityId, UUID personId, LocalDate today) {
        return jdbc.sql(
                        """
                        select id, role, position_no from contacts
                        where facility_id = ? and person_id = ? and valid_from <= ?
                          and (valid_to is null or valid_to > ?) order by position_no, id limit 1 for update""")
                .params(Ids.bytes(facilityId), Ids.bytes(personId), today, today)
                .query((row, n) -> new Office(Ids.get(row, "id"), row.getString("role"), row.getInt("position_no")))
                .optional()
                .orElseThrow(() -> new Conflict("contact-gone", Text.of("contact.gone")));
    }

    /** Somebody who is in office already, or left it today, moves; everybody else gets a row of their own. */
    private void appoint(UUID facilityId, UUID personId, Office office, LocalDate today) {
        int moved = jdbc.sql(
                        """
                        update contacts set position_no = ?, valid_to = null
                        where facility_id = ? and person_id = ?
                          and (valid_to is null or valid_to > ? or valid_from = ?)""")
                .params(office.position(), Ids.bytes(facilityId), Ids.bytes(personId), today, today)
                .update();
        if (moved == 0) {
            jdbc.sql(
                            """
                            insert into contacts (id, facility_id, person_id, role, position_no, valid_from)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            Ids.bytes(Ids.next()),
                            Ids.bytes(facilityId),
                            Ids.bytes(personId),
                            office.role(),
                            office.position(),
                            today)
                    .update();
        }
    }

    /** One list for one person: whoever agrees in name and in number or address is the same. */
    private UUID person(ContactDetails details) {
        String column = details.mobile() != null ? "mobile" : "mail";
        String way = details.mobile() != null ? details.mobile() : Objects.requireNonNull(details.mail());
        List<UUID> known = jdbc.sql(
                        "select id from persons where " + column + " = ? and name = ? order by id limit 1 for update")
                .params(way, details.name())
                .query((row, n) -> Ids.get(row, "id"))
                .list();
        return known.isEmpty() ? create(details) : known.get(0);
    }

    private UUID create(ContactDetails details) {
        UUID id = Ids.next();
        jdbc.sql("insert into persons (id, name, language, mail, mobile, updated_at) values (?, ?, 'ko', ?, ?, ?)")
                .params(
                        Ids.bytes(id),
                        details.name(),
                        details.mail(),
                        details.mobile(),
                        Times.timestamp(clock.instant()))
                .update();
        return id;
    }
}
