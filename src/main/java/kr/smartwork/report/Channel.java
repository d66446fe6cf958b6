package kr.smartwork.report;

/** The way an answer came in. */
public enum Channel {
    /** The respondent's personal link. */
    LINK,
    /** An official on the phone, on behalf. */
    PHONE,
    /** Another system. */
    API
}
