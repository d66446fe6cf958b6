package kr.smartwork.process;

/** What can be done to many tasks at once. */
public enum BulkAction {
    CLAIM,
    RELEASE,
    /** Gives them to a colleague. */
    ASSIGN,
    ACCEPT,
    /** Has the answers corrected; one reason for all. */
    RETURN,
    /** Takes back a CLAIM or an ASSIGN: never chosen by itself, see {@link BulkOrders#undo}. */
    RESTORE;

    /** Whether it can be taken back after it has run. */
    public boolean reversible() {
        return this == CLAIM || this == ASSIGN;
    }
}
