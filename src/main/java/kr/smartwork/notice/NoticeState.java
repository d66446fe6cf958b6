package kr.smartwork.notice;

/** Where a notice is on its way. */
public enum NoticeState {
    /** Waits for a sender. */
    PENDING,
    /** Being sent, under a lease. */
    CLAIMED,
    /** The mail server took it, or it lies readable in the application. */
    ACCEPTED,
    /** Not taken for now; tried again later. */
    FAILED,
    /** Will not be tried again by itself. */
    DEAD,
    /** Perhaps sent: the answer never came. Mail is tried again with the same Message-ID. */
    UNKNOWN,
    /** No longer needed when its turn came. */
    CANCELLED
}
