package kr.smartwork.shared;

/** The asker may see it, but this is not theirs to do (403). */
public final class Forbidden extends Failure {

    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super("forbidden", Text.of("problem.forbidden"));
    }
}
