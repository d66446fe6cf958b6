package kr.smartwork.respond;

/** The respondent is not known (any more): no cookie, too old, or the link was replaced. Cured by opening the link again. */
final class NoVisit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoVisit() {
        super("No respondent", null, false, false);
    }
}
