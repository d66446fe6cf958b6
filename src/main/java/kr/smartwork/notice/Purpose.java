package kr.smartwork.notice;

/** Why a notice is sent. */
public enum Purpose {
    INVITATION,
    REMINDER,
    RETURN,
    EXTENSION,
    RECEIPT_BY_PHONE,
    /** A copy of what was submitted, which the respondent asked for. */
    RECEIPT_COPY,
    /** What an official wrote to the facility. */
    MESSAGE,
    /** To the address before: that the contact data were changed. */
    CONTACT_CORRECTED,
    /** To a member of staff: what is new for them. */
    STAFF_DIGEST;

    /** Whether it brings the personal link: not to an address that may be somebody else's by now. */
    boolean bringsLink() {
        return this != CONTACT_CORRECTED && this != STAFF_DIGEST;
    }
}
