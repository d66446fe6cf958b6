package kr.smartwork.inbox;

import java.time.Clock;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.notice.PersonalLinks;
import kr.smartwork.notice.ShortCodes;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.CaseFile;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes and letters for the respondents of a case. Whether the reader may see the case is the caller's check. */
@Component
class Letters {

    private final PersonalLinks links;
    private final ShortCodes codes;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Letters(PersonalLinks links, ShortCodes codes, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.links = links;
        this.codes = codes;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The respondent's code for the cycle. */
    @Transactional
    public String code(CaseFile file, UUID personId, Actor by) {
        recipient(file, personId);
        return codes.issue(personId, file.cycle().id(), by);
    }

    /** A letter to one respondent. */
    @Transactional
    public Letter letter(CaseFile file, UUID personId, Actor by) {
        CaseFile.Recipient recipient = recipient(file, personId);
        QrImage qr = QrImage.of(links.urlOf(personId));
        String code = codes.issue(personId, file.cycle().id(), by);
        audit.record(new AuditEvent(
                by.username(), "letters.print", "report", file.id().toString(), "person " + personId));
        return jdbc.sql(
                        """
                        select s.name, coalesce(s.office_phone, (select min(f.office_phone) from staff f
                            where f.org_unit_id = r.org_unit_id)) as phone
                        from reports r left join staff s on s.id = r.official_id where r.id = ?""")
                .param(Ids.bytes(file.id()))
                .query((row, n) -> new Letter(
                        recipient.name(),
                        qr,
                        code,
                        codes.address().replaceFirst("^https?://", ""),
                        row.getString("name"),
                        row.getString("phone")))
                .single();
    }

    /** Only of the case's own respondents, and only while an answer is taken. */
    private CaseFile.Recipient recipient(CaseFile file, UUID personId) {
        CaseFile.Recipient found = file.recipients().stream()
                .filter(recipient -> recipient.personId().equals(personId))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!file.takesAnswers(clock.instant())) {
            throw new Conflict("cycle-closed", Text.of("contact.letter.closed"));
        }
        return found;
    }
}
