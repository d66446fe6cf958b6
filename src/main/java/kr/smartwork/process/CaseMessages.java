package kr.smartwork.process;

import java.util.List;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.notice.NewNotice;
import kr.smartwork.notice.Outbox;
import kr.smartwork.notice.Purpose;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.report.CaseNote;
import kr.smartwork.report.CaseNotes;
import kr.smartwork.report.Recipients;
import kr.smartwork.report.Report;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing about a report: for the office itself, or to the facility. What goes to the facility and the notices that bring it
 * are written together, or neither is.
 */
@Service
public class CaseMessages {

    private final Reports reports;
    private final CaseNotes notes;
    private final Recipients recipients;
    private final Outbox outbox;
    private final AuditTrail audit;

    CaseMessages(Reports reports, CaseNotes notes, Recipients recipients, Outbox outbox, AuditTrail audit) {
        this.reports = reports;
        this.notes = notes;
        this.recipients = recipients;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Writes as an official or supervisor of the facility's unit.
     *
     * @param key made with the page: the same one again does nothing
     * @throws InvalidInput when nothing can be written, or nobody at the facility can be asked
     */
    @Transactional
    public void write(Actor actor, UUID reportId, UUID key, CaseNote.Audience audience, String body) {
        Report report = reports.getLocked(reportId);
        actor.require(report.orgPath(), Role.OFFICIAL, Role.SUPERVISOR);
        String text = CaseNotes.text("body", body);
        boolean outward = audience == CaseNote.Audience.FACILITY;
        if (outward && recipients.of(reportId).isEmpty()) {
            throw InvalidInput.at("body", "no-recipient", Text.of("report.note.noRecipient"));
        }
        if (!notes.write(actor, reportId, key, audience, text)) {
            return;
        }
        audit.record(new AuditEvent(
                actor.username(), outward ? "report.write" : "report.note", "report", reportId.toString(), null));
        if (outward) {
            send(report);
        }
    }

    /** Brings the office's last message to everybody who was asked for the report; how many there are makes it unique. */
    void send(Report report) {
        List<CaseNote> written = notes.withFacility(report.id()).stream()
                .filter(note -> !note.fromFacility())
                .toList();
        if (written.isEmpty()) {
            return;
        }
        String last = written.get(written.size() - 1).body();
        outbox.add(recipients.of(report.id()).stream()
                .map(person ->
                        new NewNotice(Purpose.MESSAGE, report.cycleId(), report.id(), person, written.size(), last))
                .toList());
    }
}
