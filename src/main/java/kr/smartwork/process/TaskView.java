package kr.smartwork.process;

/** A part of the inbox. */
public enum TaskView {
    /** Open, and held by the reader; without what was put off. */
    MINE,
    /** Open, held by nobody, of the reader's units and of a role that the reader has there. */
    UNASSIGNED,
    /** Open, of the reader's units: supervisors see their officials' as well. */
    TEAM,
    /** Open, held by the reader and put off until a later moment. */
    WAITING,
    /** Done by the reader within the last thirty days, the newest first. */
    DONE
}
