package kr.smartwork.process.release;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.process.DeployRelease;
import kr.smartwork.process.ModelHash;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.TypedText;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A process admin asks for the release of a draft, or of an old release anew. Nothing runs with it until a second person approves. */
@Service
public class AskForRelease {

    /** The most characters of a note. */
    public static final int LONGEST_NOTE = 500;

    private final Proposals proposals;
    private final ReleaseRequests requests;
    private final DeployRelease deploy;
    private final AuditTrail audit;
    private final Clock clock;

    AskForRelease(Proposals proposals, ReleaseRequests requests, DeployRelease deploy, AuditTrail audit, Clock clock) {
        this.proposals = proposals;
        this.requests = requests;
        this.deploy = deploy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for the release of the draft.
     *
     * @param revision of the draft as the asker saw it
     * @throws Conflict when it has changed since, breaks a rule, says nothing new, or a request is open already
     * @throws InvalidInput at {@code note} for none or too long a one
     */
    @Transactional
    public ReleaseRequest draft(Actor actor, String key, int revision, String note) {
        actor.require(Role.DESIGNER);
        Proposal proposal = proposals.ofDraft(key);
        if (proposal.draftRevision() != revision) {
            throw new Conflict("draft-changed", Text.of("modeling.release.draftChanged"));
        }
        return ask(actor, proposal, note);
    }

    /**
     * Asks for an old release to be released anew, under a new number.
     *
     * @throws Conflict and {@link InvalidInput} as {@link #draft}
     */
    @Transactional
    public ReleaseRequest rollback(Actor actor, String key, int number, String note) {
        actor.require(Role.DESIGNER);
        return ask(actor, proposals.ofRelease(key, number), note);
    }

    /** Takes an open request back; any process admin may, since who asked may be away. */
    @Transactional
    public void withdraw(Actor actor, String key, UUID id) {
        actor.require(Role.DESIGNER);
        ReleaseRequest request = requests.lock(key, id);
        Decided.requireOpen(request);
        requests.end(
                id,
                new ReleaseRequests.Decision(
                        ReleaseRequest.State.WITHDRAWN, actor.name(), clock.instant(), "", null, null));
        audit.record(new AuditEvent(actor.username(), "models.withdraw-release", "model", key, "request=" + id));
    }

    private ReleaseRequest ask(Actor actor, Proposal proposal, String note) {
        String why =
                TypedText.within("note", note, LONGEST_NOTE, Text.of("modeling.release.noteTooLong", LONGEST_NOTE));
        if (why.isEmpty()) {
            throw InvalidInput.at("note", "required", Text.of("modeling.release.noteRequired"));
        }
        if (!proposal.check().ok()) {
            throw new Conflict("findings", Text.of("modeling.release.findings"));
        }
        if (!proposal.news()) {
            throw new Conflict("nothing-new", Text.of("modeling.release.nothingNew"));
        }
        deploy.tryOut(proposal.key(), proposal.xml());
        ReleaseRequest request = new ReleaseRequest(
                Ids.next(),
                proposal.key(),
                ModelHash.of(proposal.xml()),
                proposal.base(),
                proposal.rollbackTo(),
                proposal.draftRevision(),
                why,
                ReleaseRequest.State.OPEN,
                actor.username(),
                actor.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                "",
                null);
        try {
            requests.add(request, proposal.xml());
        } catch (DuplicateKeyException another) {
            throw new Conflict("request-open", Text.of("modeling.release.alreadyOpen"));
        }
        audit.record(new AuditEvent(
                actor.username(),
                "models.ask-release",
                "model",
                proposal.key(),
                "request=%s hash=%s base=%d rollback=%s"
                        .formatted(
                                request.id(),
                                request.hash(),
                                request.base(),
                                Objects.requireNonNullElse(request.rollbackTo(), "-"))));
        return request;
    }
}
