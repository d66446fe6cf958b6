package kr.smartwork.respond;

import java.util.UUID;

/** Something is asked for that is shown only after the last four digits of the respondent's mobile. */
final class FactorMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient UUID personId;
    private final String csrf;

    FactorMissing(UUID personId, String csrf) {
        super("Second factor missing", null, false, false);
        this.personId = personId;
        this.csrf = csrf;
    }

    UUID personId() {
        return personId;
    }

    String csrf() {
        return csrf;
    }
}
