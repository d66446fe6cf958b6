package kr.smartwork.process.release;

import java.time.Clock;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.process.DeployRelease;
import kr.smartwork.process.ModelDrafts;
import kr.smartwork.process.ModelHash;
import kr.smartwork.process.ModelRelease;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.process.ModelRules;
import kr.smartwork.process.release.ReleaseRequest.State;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.TypedText;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second person's decision about a request. With an approval the engine's deployment, the release, the end of the request
 * and of the draft, and the audit row are one transaction; new cycles start with the release, running ones keep theirs.
 */
@Service
public class DecideRelease {

    private static final int LONGEST_REASON = 500;

    private final ReleaseRequests requests;
    private final Proposals proposals;
    private final ModelReleases releases;
    private final ModelDrafts drafts;
    private final DeployRelease deploy;
    private final Evidence evidence;
    private final AuditTrail audit;
    private final Clock clock;

    DecideRelease(
            ReleaseRequests requests,
            Proposals proposals,
            ModelReleases releases,
            ModelDrafts drafts,
            DeployRelease deploy,
            Evidence evidence,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.proposals = proposals;
        this.releases = releases;
        this.drafts = drafts;
        this.deploy = deploy;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether it is this person's to decide: they may release, and somebody else has asked. */
    public static boolean mayDecide(Actor actor, ReleaseRequest request) {
        return actor.has(Role.RELEASER) && !request.author().equals(actor.username());
    }

    /**
     * Releases what was asked for.
     *
     * @throws Forbidden for whoever asked themselves
     * @throws Conflict when it is decided already, another release came in between, or the rules of today refuse it
     */
    @Transactional
    public ModelRelease approve(Actor actor, String key, UUID id) {
        actor.require(Role.RELEASER);
        ReleaseRequest request = requests.lock(key, id);
        requireTheirs(actor, request);
        if (releases.find(key).map(ModelRelease::number).orElse(0) != request.base()) {
            throw new Conflict("model-moved-on", Text.of("modeling.release.movedOn"));
        }
        Proposal proposal = proposals.of(request);
        if (!proposal.check().ok()) {
            throw new Conflict("findings", Text.of("modeling.release.findings"));
        }
        ModelRelease release = release(request, proposal, actor);
        String seen = evidence.of(proposal);
        requests.end(
                id,
                new ReleaseRequests.Decision(
                        State.RELEASED, actor.name(), release.releasedAt(), "", seen, release.number()));
        drafts.released(key, proposal.xml());
        audit.record(new AuditEvent(
                actor.username(),
                "models.release",
                "model",
                key,
                "release=%d request=%s author=%s hash=%s rules=%d changes=%d findings=%d evidence=%s"
                        .formatted(
                                release.number(),
                                id,
                                request.author(),
                                release.hash(),
                                ModelRules.VERSION,
                                proposal.changes().size(),
                                proposal.check().findings().size(),
                                ModelHash.of(seen))));
        return release;
    }

    private ModelRelease release(ReleaseRequest request, Proposal proposal, Actor actor) {
        try {
            return deploy.deploy(request.key(), proposal.xml(), request.note(), request.authorName(), actor.name());
        } catch (DuplicateKeyException seededMeanwhile) {
            throw new Conflict("model-moved-on", Text.of("modeling.release.movedOn"));
        }
    }

    /**
     * Does not let it pass; the draft stays as it is.
     *
     * @throws Forbidden for whoever asked themselves: they take it back instead
     * @throws InvalidInput at {@code reason} for none or too long a one
     */
    @Transactional
    public void refuse(Actor actor, String key, UUID id, String reason) {
        actor.require(Role.RELEASER);
        ReleaseRequest request = requests.lock(key, id);
        requireTheirs(actor, request);
        String why = TypedText.within(
                "reason", reason, LONGEST_REASON, Text.of("modeling.release.noteTooLong", LONGEST_REASON));
        if (why.isEmpty()) {
            throw InvalidInput.at("reason", "required", Text.of("modeling.release.reasonRequired"));
        }
        requests.end(id, new ReleaseRequests.Decision(State.REFUSED, actor.name(), clock.instant(), why, null, null));
        audit.record(new AuditEvent(actor.username(), "models.refuse-release", "model", key, "request=" + id));
    }

    private static void requireTheirs(Actor actor, ReleaseRequest request) {
        if (!mayDecide(actor, request)) {
            throw new Forbidden();
        }
        Decided.requireOpen(request);
    }
}
