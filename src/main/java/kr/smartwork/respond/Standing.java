package kr.smartwork.respond;

/** What a respondent can do with a report now, and what it is called on their pages. */
enum Standing {
    /** To be answered. */
    TO_ANSWER,
    /** Opened, not yet submitted. */
    STARTED,
    /** Submitted, sent back with a reason. */
    RETURNED,
    /** Submitted; being looked at; may be corrected. */
    IN_REVIEW,
    /** Submitted and taken; may be corrected. */
    ACCEPTED,
    /** Submitted; the time for corrections is over. */
    LOCKED,
    /** Closed without an answer. */
    UNANSWERED,
    /** Not owed any more. */
    EXCUSED,
    /** The whole cycle was cancelled. */
    CANCELLED;

    /** The respondent is to act. */
    public boolean open() {
        return this == TO_ANSWER || this == STARTED || this == RETURNED;
    }

    /** An answer is taken, the first or a corrected one. */
    boolean answerable() {
        return open() || correctable();
    }

    /** What was submitted may be corrected. */
    public boolean correctable() {
        return this == IN_REVIEW || this == ACCEPTED;
    }

    /** The key of its name in the message files. */
    public String key() {
        return "respond.standing." + name();
    }
}
