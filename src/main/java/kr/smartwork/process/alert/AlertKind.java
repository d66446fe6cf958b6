package kr.smartwork.process.alert;

/** What an alert tells of. */
public enum AlertKind {
    /** A value that cannot wait, to the supervisors and to whoever holds the task. Told before everything else. */
    URGENT,
    /** A report was raised to the supervisors. */
    ESCALATION,
    /** A question, a part to approve or a cycle to review waits for a supervisor, or for who approves in their stead. */
    TO_DECIDE,
    /** A supervisor has answered the question that one's own task waited for. */
    ANSWERED,
    /** What was returned has come back corrected. */
    CAME_BACK,
    /** A colleague, a hand-over or the duty roster gave a task. */
    ASSIGNED,
    /** A task of one's own is due within a day. */
    DUE_SOON
}
