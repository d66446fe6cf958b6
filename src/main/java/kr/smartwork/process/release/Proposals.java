package kr.smartwork.process.release;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.smartwork.process.ModelChange;
import kr.smartwork.process.ModelChanges;
import kr.smartwork.process.ModelChecks;
import kr.smartwork.process.ModelDraft;
import kr.smartwork.process.ModelDrafts;
import kr.smartwork.process.ModelRelease;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what a release would mean, for whoever asks for it and for whoever approves it. */
@Component
public class Proposals {

    private final ModelReleases releases;
    private final ModelDrafts drafts;
    private final ReleaseRequests requests;
    private final ModelChecks checks;

    Proposals(ModelReleases releases, ModelDrafts drafts, ReleaseRequests requests, ModelChecks checks) {
        this.releases = releases;
        this.drafts = drafts;
        this.requests = requests;
        this.checks = checks;
    }

    /** The draft of a model; {@link NotFound} for an unknown model. */
    public Proposal ofDraft(String key) {
        ModelDraft draft = drafts.of(key);
        return proposal(key, draft.xml(), null, draft.revision());
    }

    /** An old release of a model anew; {@link NotFound} when there is none of this number. */
    public Proposal ofRelease(String key, int number) {
        return proposal(key, releases.xml(key, number), number, 0);
    }

    /**
     * What somebody has asked for, against the release it was asked for: what others released since does not count
     * as a change of theirs.
     */
    public Proposal of(ReleaseRequest request) {
        return proposal(
                request.key(),
                requests.xml(request.id()),
                request.base(),
                request.rollbackTo(),
                request.draftRevision());
    }

    private Proposal proposal(String key, String xml, @Nullable Integer rollbackTo, int revision) {
        int base = releases.find(key).map(ModelRelease::number).orElse(0);
        return proposal(key, xml, base, rollbackTo, revision);
    }

    private Proposal proposal(String key, String xml, int base, @Nullable Integer rollbackTo, int revision) {
        List<ModelChange> changes = base == 0 ? List.of() : ModelChanges.between(releases.xml(key, base), xml);
        return new Proposal(
                key, xml, base, rollbackTo, revision, changes, checks.check(xml.getBytes(StandardCharsets.UTF_8), key));
    }
}
