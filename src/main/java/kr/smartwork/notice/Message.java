package kr.smartwork.notice;

/** A notice ready to leave. */
record Message(Claimed claimed, Letter letter, String link) {

    /** The text as the recipient reads it. */
    String text() {
        return letter.bodyWith(link);
    }
}
