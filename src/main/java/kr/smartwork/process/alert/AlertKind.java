package kr.smartwork.process.alert;

/** What an alert tells of. */
public enum AlertKind {
    /** A report was raised to the supervisors, or is urgent. */
    ESCALATION,
    /** What was returned has come back corrected. */
    CAME_BACK,
    /** A colleague, a hand-over or the duty roster gave a task. */
    ASSIGNED,
    /** A task of one's own is due within a day. */
    DUE_SOON
}
