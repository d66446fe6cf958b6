package kr.smartwork.respond;

import java.util.List;
import java.util.UUID;
import kr.smartwork.notice.NewNotice;
import kr.smartwork.notice.Outbox;
import kr.smartwork.notice.Purpose;
import kr.smartwork.registry.ContactDetails;
import kr.smartwork.registry.CorrectPerson;
import kr.smartwork.report.ContactConfirmations;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The visitor's own contact data, asked for once a cycle after a submission, and the copy of a receipt sent there. */
@Component
class OwnContact {

    private final ContactConfirmations confirmations;
    private final CorrectPerson persons;
    private final Reports reports;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    OwnContact(
            ContactConfirmations confirmations,
            CorrectPerson persons,
            Reports reports,
            Outbox outbox,
            JdbcClient jdbc) {
        this.confirmations = confirmations;
        this.persons = persons;
        this.reports = reports;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    ContactConfirmations.Known known(UUID reportId, UUID personId) {
        return confirmations.known(reportId, personId);
    }

    @Transactional
    public void confirm(UUID reportId, UUID personId) {
        confirmations.confirm(reports.get(reportId).cycleId(), personId, false);
    }

    /**
     * Changes them, and tells the address before.
     *
     * @throws InvalidInput when nothing is given
     * @throws Conflict when they were confirmed in this cycle already
     */
    @Transactional
    public void correct(UUID reportId, UUID personId, ContactDetails given) {
        if (given.isEmpty()) {
            throw InvalidInput.at("mobile", "required", Text.of("contact.own.nothing"));
        }
        ContactDetails before = persons.locked(personId);
        if (confirmations.known(reportId, personId).confirmed()) {
            throw new Conflict("confirmed-already", Text.of("contact.own.already"));
        }
        UUID cycleId = reports.get(reportId).cycleId();
        persons.correct(personId, given);
        confirmations.confirm(cycleId, personId, true);
        if (before.mail() != null) {
            outbox.add(List.of(
                    new NewNotice(Purpose.CONTACT_CORRECTED, cycleId, reportId, personId, 1, null, before.mail())));
        }
    }

    /** Sends a copy of this version to the registered address; the second time does nothing. */
    @Transactional
    public void mail(UUID reportId, UUID personId, int version) {
        if (confirmations.known(reportId, personId).mail() != null) {
            outbox.add(List.of(new NewNotice(
                    Purpose.RECEIPT_COPY, reports.get(reportId).cycleId(), reportId, personId, version, null)));
        }
    }

    /** Whether a copy of this version was asked for. */
    boolean mailed(UUID reportId, UUID personId, int version) {
        return jdbc.sql(
                        """
                        select 1 from notices
                        where report_id = ? and person_id = ? and purpose = 'RECEIPT_COPY' and ordinal = ?""")
                .params(Ids.bytes(reportId), Ids.bytes(personId), version)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
