package kr.smartwork.process.failure;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a job failed, as far as an official can do something about it. */
public enum FailureCause {
    /** The database, or another server, was not reached. */
    CONNECTION("communications link failure", "connection refused", "connection is not available", "i/o error"),
    /** Others were at the same rows; it usually succeeds by itself. */
    BUSY("deadlock", "lock wait timeout", "optimisticlocking", "timeout trying to lock"),
    /** What was to be stored breaks a rule of the data. */
    DATA("constraint", "duplicate entry", "data too long", "data truncation", "cannot be null"),
    /** The model asks for something that there is not. */
    MODEL("unknown property used in expression", "no outgoing sequence flow", "cannot resolve", "no deployed process"),
    /** Anything else: a fault of the program. */
    UNEXPECTED;

    private final List<String> signs;

    FailureCause(String... signs) {
        this.signs = List.of(signs);
    }

    /** Told from what the engine has kept of the failure; null for nothing. */
    static FailureCause of(@Nullable String message) {
        String text = message == null ? "" : message.toLowerCase(Locale.ROOT);
        for (FailureCause cause : values()) {
            if (cause.signs.stream().anyMatch(text::contains)) {
                return cause;
            }
        }
        return UNEXPECTED;
    }
}
