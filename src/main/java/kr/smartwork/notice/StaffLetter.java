package kr.smartwork.notice;

/**
 * What a member of staff reads. It brings no personal link: whatever it links to asks for the login.
 *
 * @param body plain text, lines ended by {@code \n}
 */
public record StaffLetter(String subject, String body) {

    /** As the sender takes it: what somebody typed can neither start a new mail header nor stand for a link. */
    Letter letter() {
        return new Letter(subject.replaceAll("\\p{Cntrl}+", " ").strip(), body.replace(Letter.LINK_MARK, ""));
    }
}
