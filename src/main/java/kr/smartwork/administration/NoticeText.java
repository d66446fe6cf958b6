package kr.smartwork.administration;

/** What a message said, with the name masked and without the personal link. */
record NoticeText(String subject, String body) {

    private static final String LINK_MARK = "{{link}}";

    static NoticeText masked(String subject, String body, String name, String linkWords) {
        return new NoticeText(
                subject, body.replace(name, MaskedPerson.name(name)).replace(LINK_MARK, linkWords));
    }
}
