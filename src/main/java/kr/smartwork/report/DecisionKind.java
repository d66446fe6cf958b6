package kr.smartwork.report;

/** What was decided or tried; a row of the report's history. */
public enum DecisionKind {
    ACCEPTED_BY_RULE,
    ACCEPTED,
    RETURNED,
    CALL_WITHOUT_ANSWER,
    KEEP_CALLING,
    CLOSED_WITHOUT_ANSWER,
    EXCUSED,
    SENT_BACK,
    CLOSED_BY_LOCK,
    WITHDRAWN
}
