package kr.smartwork.report;

/** How a unit stands to its part of a cycle's results. */
public enum ApprovalState {
    /** Not asked yet, or to be asked again. */
    WAITING,
    ASKED,
    APPROVED,
    /** Its approval does not hold any more; it is asked again. */
    WITHDRAWN,
    /** Its own supervisor has had its reports corrected instead of approving; it is asked again. */
    SENT_BACK,
    /** Its time has passed; the review goes on without it. */
    LAPSED,
    /** Whoever reviews the whole goes on without it. */
    OVERRIDDEN;

    /** Whether the review still waits for it. */
    public boolean open() {
        return this == WAITING || this == ASKED || this == WITHDRAWN || this == SENT_BACK;
    }
}
