package kr.smartwork.notice;

import org.jspecify.annotations.Nullable;

/**
 * What came of a try.
 *
 * @param code word of the message files, {@code notice.outcome.<code>}
 * @param detail what the mail server said, or null
 */
record Outcome(Result result, String code, @Nullable String detail) {

    enum Result {
        ACCEPTED,
        /** Turned away for now. */
        RETRY,
        /** The way is closed, whatever the message; does not count against it. */
        UNAVAILABLE,
        /** Turned away for good. */
        REFUSED,
        /** Perhaps accepted. */
        UNKNOWN,
        NOT_NEEDED,
        /** Given back untouched. */
        NOT_TRIED
    }

    static Outcome of(Result result, String code) {
        return new Outcome(result, code, null);
    }

    static Outcome notTried() {
        return of(Result.NOT_TRIED, "not-tried");
    }

    boolean is(Result asked) {
        return result == asked;
    }
}
