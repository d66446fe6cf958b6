package kr.smartwork.administration;

import org.jspecify.annotations.Nullable;

/** What a message said, with the respondent's name masked and without the personal link. */
record NoticeText(String subject, String body) {

    private static final String LINK_MARK = "{{link}}";

    static NoticeText masked(String subject, String body, @Nullable String name, String linkWords) {
        String masked = name == null ? body : body.replace(name, MaskedPerson.name(name));
        return new NoticeText(subject, masked.replace(LINK_MARK, linkWords));
    }
}
