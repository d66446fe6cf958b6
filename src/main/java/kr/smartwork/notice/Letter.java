package kr.smartwork.notice;

/**
 * A composed message. Its body holds a mark where the personal link goes, so that it can be kept without the link.
 *
 * @param subject one line
 * @param body plain text, lines ended by {@code \n}
 */
record Letter(String subject, String body) {

    static final String LINK_MARK = "{{link}}";

    /** The body with this in place of the mark. */
    String bodyWith(String link) {
        return body.replace(LINK_MARK, link);
    }
}
