package kr.smartwork.registry.intake;

/** How large a list may be. */
final class Limits {

    static final int MEGABYTES = 20;
    static final int BYTES = MEGABYTES * 1024 * 1024;
    static final int ROWS = 100_000;
    static final int COLUMNS = 100;
    static final int CELL = 2_000;
    /** Broken rules told one by one; a person who has that many looks at the first. */
    static final int ERRORS = 1_000;

    private Limits() {}
}
