package kr.smartwork.form;

/** How much a flagged answer matters. In ascending order. */
public enum Severity {
    NONE,
    /** The official in charge looks at it. */
    ATTENTION,
    /** The supervisor gets a task at once as well. */
    URGENT;

    /** The graver of the two. */
    public Severity or(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
