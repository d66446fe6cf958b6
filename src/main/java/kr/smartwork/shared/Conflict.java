package kr.smartwork.shared;

/** The state of the thing does not allow it, often because somebody else was first (409). */
public non-sealed class Conflict extends Failure {

    private static final long serialVersionUID = 1L;

    /**
     * @param code kebab-case, for programs
     * @param text what happened and what to do now
     */
    public Conflict(String code, Text text) {
        super(code, text);
    }
}
