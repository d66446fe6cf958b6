package kr.smartwork.process.release;

import java.util.List;
import kr.smartwork.process.ModelChange;
import kr.smartwork.process.ModelCheck;
import org.jspecify.annotations.Nullable;

/**
 * What a release would mean.
 *
 * @param key of the model
 * @param xml what would be released
 * @param base number of the release it would follow; 0 for a model that was never released
 * @param rollbackTo number of the old release whose content it is; null for a draft
 * @param draftRevision of the draft; 0 for an old release
 * @param changes what differs from the release it would follow; empty for a model's first
 * @param check what the rules of today say about it
 */
public record Proposal(
        String key,
        String xml,
        int base,
        @Nullable Integer rollbackTo,
        int draftRevision,
        List<ModelChange> changes,
        ModelCheck check) {

    public Proposal {
        changes = List.copyOf(changes);
    }

    /** Whether it says anything that the release it would follow does not say. */
    public boolean news() {
        return base == 0 || !changes.isEmpty();
    }

    /** Whether it may be asked for: it keeps the rules and changes something. */
    public boolean possible() {
        return check.ok() && news();
    }
}
