package kr.smartwork.report;

/** The way an answer came in. */
public enum Channel {
    /** The respondent's personal link. */
    LINK,
    /** An official on the phone, on behalf. */
    PHONE,
    /** An official at the facility, on behalf. */
    VISIT,
    /** Another system. */
    API;

    /** An official enters what the facility said. */
    public boolean onBehalf() {
        return this == PHONE || this == VISIT;
    }
}
