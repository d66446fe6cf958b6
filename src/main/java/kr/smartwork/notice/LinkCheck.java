package kr.smartwork.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a token turned out to be. Id, person and generation are those of the link as it is now, and null or 0 when the token
 * is {@link State#UNKNOWN}.
 */
public record LinkCheck(State state, @Nullable UUID linkId, @Nullable UUID personId, int generation) {

    static final LinkCheck UNKNOWN = new LinkCheck(State.UNKNOWN, null, null, 0);

    /** What may be said about a token. Everything but {@code UNKNOWN} was once signed by us. */
    public enum State {
        VALID,
        /** Its time is over; the next notice brings a new one. */
        EXPIRED,
        /** Another one was issued since. */
        SUPERSEDED,
        /** Closed by the office; a next notice or re-issue brings a new one. */
        REVOKED,
        /** Tampered with, foreign, or no token at all: never say which. */
        UNKNOWN
    }

    /** Whether it opens the person's pages. */
    public boolean valid() {
        return state == State.VALID;
    }
}
