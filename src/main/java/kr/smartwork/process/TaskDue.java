package kr.smartwork.process;

/** When a task is due, as the inbox is filtered by it. */
public enum TaskDue {
    /** Its time has passed. */
    OVERDUE,
    /** Later today. */
    TODAY,
    /** Tomorrow or later. */
    LATER
}
