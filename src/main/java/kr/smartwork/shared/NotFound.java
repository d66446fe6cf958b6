package kr.smartwork.shared;

/** There is no such thing, or it is not the asker's to see: both look the same (404). */
public final class NotFound extends Failure {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not-found", Text.of("problem.notFound"));
    }
}
