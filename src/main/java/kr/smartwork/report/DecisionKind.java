package kr.smartwork.report;

/** What was decided or tried; a row of the report's history. */
public enum DecisionKind {
    ACCEPTED_BY_RULE,
    ACCEPTED,
    /** Somebody checked it and let it pass; another step of the model looks at it before it is accepted. */
    PASSED_ON,
    RETURNED,
    CALL_WITHOUT_ANSWER,
    /** Whoever answered the phone refuses to report; the reason says how. */
    CALL_REFUSED,
    /** The number is not the contact's. */
    WRONG_NUMBER,
    /** The official heard or saw that the facility has closed for good. */
    CLOSED_DOWN,
    /** An official asked a supervisor before deciding; the reason is the question. */
    QUESTION_ASKED,
    /** What the supervisor answered. */
    QUESTION_ANSWERED,
    KEEP_CALLING,
    /** The supervisor sends an official to the facility. */
    VISIT_ORDERED,
    /** Nobody could be met there; the official comes back. */
    VISIT_AGAIN,
    /** At the address there is no such facility. */
    FACILITY_NOT_FOUND,
    /** The facility refused on the spot. */
    VISIT_REFUSED,
    CLOSED_WITHOUT_ANSWER,
    EXCUSED,
    /** More time for this facility; the reason says why. */
    EXTENDED,
    /** The supervisor ended the extension to lock the cycle. */
    EXTENSION_ENDED,
    SENT_BACK,
    /** An official corrected an accepted answer after the lock; the reason says why. */
    CORRECTED_LATE,
    CLOSED_BY_LOCK,
    WITHDRAWN,
    /** Somebody else answers for the facility from now on. */
    CONTACT_CHANGED,
    /** The contact that was in doubt stays. */
    CONTACT_KEPT,
    /** The facility has closed for good. */
    FACILITY_CLOSED,
    /** The facility that was said to be closed is open. */
    FACILITY_OPEN,
    /** What the facility asked was answered; the reason is the answer. */
    INQUIRY_ANSWERED
}
