package kr.smartwork.process.alert;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffMail;
import kr.smartwork.registry.StaffMails;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member of staff's own choice of a mail with what is new, at most one an hour. */
@Service
public class Digests {

    /** Whoever turns it on is told what comes from then on. */
    private static final String CHOOSE =
            """
            insert into staff_digests (staff_id, wanted, since) values (?, ?, ?)
            on duplicate key update since = case when wanted = true then since else values(since) end,
                wanted = values(wanted)
            """;

    private final JdbcClient jdbc;
    private final StaffMails mails;
    private final Clock clock;

    Digests(JdbcClient jdbc, StaffMails mails, Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.clock = clock;
    }

    /** What the actor has chosen; before that, no mail. */
    public DigestChoice of(Actor actor) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        StaffMail mail = mails.of(actor, actor.id());
        boolean wanted = jdbc.sql("select wanted from staff_digests where staff_id = ?")
                .param(Ids.bytes(actor.id()))
                .query(Boolean.class)
                .optional()
                .orElse(false);
        return new DigestChoice(
                wanted,
                mail.address() == null ? "" : mail.address(),
                mail.language().getLanguage());
    }

    /**
     * Chooses anew.
     *
     * @throws InvalidInput if the address is missing or cannot be one
     */
    @Transactional
    public void choose(Actor actor, DigestChoice choice) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        StaffMail mail = StaffMail.typed(choice.mail(), choice.language());
        if (choice.wanted() && mail.address() == null) {
            throw InvalidInput.at("mail", "required", Text.of("report.alert.digest.mail.required"));
        }
        mails.change(actor, actor.id(), mail);
        jdbc.sql(CHOOSE)
                .params(
                        Ids.bytes(actor.id()),
                        choice.wanted(),
                        Times.timestamp(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .update();
    }
}
