package kr.smartwork.notice;

import java.time.Instant;

/** A link just issued; the address is shown once and stored nowhere. */
public record NewLink(String url, Instant expiresAt) {

    /** Hides the address: whoever holds it can answer. */
    @Override
    public String toString() {
        return "NewLink[expiresAt=" + expiresAt + "]";
    }
}
