package kr.smartwork.registry;

/** What a member of staff may do; where is said by the {@link Grant}. */
public enum Role {
    /** Works the inbox. */
    OFFICIAL,
    /** Decides escalations, reviews and publishes cycles. */
    SUPERVISOR,
    /** Process admin: models, forms, programs. */
    DESIGNER,
    /** Approves the release of a model that somebody else has changed. */
    RELEASER,
    /** Registry, people, channels, audit. */
    ADMIN
}
