package kr.smartwork.process.release;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model as somebody wants it released: what is decided about is what was asked for, whatever becomes of the draft.
 *
 * @param hash SHA-256 of the XML, hexadecimal
 * @param base number of the release it follows; 0 for a model that was never released
 * @param rollbackTo number of the old release whose content it is; null for a draft
 * @param draftRevision of the draft it was taken from; 0 for an old release
 * @param author user name of who asks
 * @param deciderName name of who approved, refused or withdrew it; null while it is open
 * @param reason why it was refused; empty for none
 * @param releaseNumber what it became; null when it became none
 */
public record ReleaseRequest(
        UUID id,
        String key,
        String hash,
        int base,
        @Nullable Integer rollbackTo,
        int draftRevision,
        String note,
        State state,
        String author,
        String authorName,
        Instant requestedAt,
        @Nullable String deciderName,
        @Nullable Instant decidedAt,
        String reason,
        @Nullable Integer releaseNumber) {

    /** What has become of a request. */
    public enum State {
        /** Waits for a second person. */
        OPEN,
        /** Approved: it is a release. */
        RELEASED,
        /** The second person did not let it pass. */
        REFUSED,
        /** Taken back before anybody decided. */
        WITHDRAWN
    }

    /** Whether it still waits for a second person. */
    public boolean open() {
        return state == State.OPEN;
    }
}
