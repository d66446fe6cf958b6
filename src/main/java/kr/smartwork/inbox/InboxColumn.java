package kr.smartwork.inbox;

/** The columns of the inbox that a reader may leave out; the facility always stays. */
enum InboxColumn {
    TASK,
    CYCLE,
    STAGE,
    TYPE,
    REASON,
    DUE,
    WAITING,
    ASSIGNEE
}
