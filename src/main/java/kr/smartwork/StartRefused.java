package kr.smartwork;

import java.io.Serial;

/** Smartwork does not start like this; says why and what to change. */
final class StartRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String remedy;

    StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
