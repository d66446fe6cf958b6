package kr.smartwork.form.draft;

import java.time.Instant;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Text;

/** Somebody else has changed the draft since the page was shown. */
public final class StaleDraft extends Conflict {

    private static final long serialVersionUID = 1L;

    private final String savedBy;
    private final Instant savedAt;

    StaleDraft(String savedBy, Instant savedAt) {
        super("stale-draft", Text.of("builder.stale", savedBy, java.util.Date.from(savedAt)));
        this.savedBy = savedBy;
        this.savedAt = savedAt;
    }

    /** Name of who changed it last. */
    public String savedBy() {
        return savedBy;
    }

    /** When. */
    public Instant savedAt() {
        return savedAt;
    }
}
