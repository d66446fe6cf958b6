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
    STAFF_DIGEST,
    /** To an administrator: what the engine could not do. */
    STAFF_ALARM;

    /** Whether it brings the personal link: not to an address that may be somebody else's by now. */
    boolean bringsLink() {
        return this != CONTACT_CORRECTED && !forStaff();
    }

    /** Whether it goes to a member of staff. */
    boolean forStaff() {
        return this == STAFF_DIGEST || this == STAFF_ALARM;
    }
}
