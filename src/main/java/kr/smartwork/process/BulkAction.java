package kr.smartwork.process;

/** What can be done to many tasks, or reports, at once. */
public enum BulkAction {
    CLAIM,
    RELEASE,
    /** Gives them to a colleague. */
    ASSIGN,
    ACCEPT,
    /** Has the answers corrected; one reason for all. */
    RETURN,
    /** Reminds the respondents of reports: of reports, which need not have a task. */
    REMIND,
    /** Gives the facilities of reports more time; one moment and one reason for all. */
    EXTEND,
    /** Takes back a CLAIM or an ASSIGN: never chosen by itself, see {@link BulkOrders#undo}. */
    RESTORE;

    /** Whether it is about reports themselves and not about their tasks. */
    public boolean ofReports() {
        return this == REMIND || this == EXTEND;
    }

    /** Whether it can be taken back after it has run. */
    public boolean reversible() {
        return this == CLAIM || this == ASSIGN;
    }
}
