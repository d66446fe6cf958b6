package kr.smartwork.process;

/** A part of the inbox. */
public enum TaskView {
    /** Open, and held by the reader. */
    MINE,
    /** Open, held by nobody, of the reader's units and of a role that the reader has there. */
    UNASSIGNED,
    /** Open, of the reader's units: supervisors see their officials' as well. */
    TEAM,
    /** Done by the reader within the last thirty days, the newest first. */
    DONE;

    /** The column by which the view is in order, before the id. */
    String sortColumn() {
        return this == DONE ? "t.ended_at" : "t.due_at";
    }

    boolean newestFirst() {
        return this == DONE;
    }
}
