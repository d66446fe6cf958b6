package kr.smartwork.registry;

/** What a member of staff may do; where is said by the {@link Grant}. */
public enum Role {
    /** Works the inbox. */
    OFFICIAL,
    /** Decides escalations, reviews and publishes cycles. */
    SUPERVISOR,
    /** Process admin: models, forms, programs. */
    DESIGNER,
    /** Registry, people, channels, audit. */
    ADMIN
}
