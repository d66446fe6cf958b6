package kr.smartwork.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import kr.smartwork.process.Extension;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** More time for one facility, as it was typed: text, so that nothing is lost when it is wrong. */
record ExtensionForm(String until, String reason) {

    ExtensionForm {
        until = typed(until);
        reason = typed(reason);
    }

    /** Begins with the latest time that can be given. */
    static ExtensionForm upTo(Instant limit, Clock clock) {
        return new ExtensionForm(
                LocalDateTime.ofInstant(limit, clock.getZone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                "");
    }

    Extension extension(Clock clock) {
        if (until.isEmpty()) {
            throw InvalidInput.at("until", "required", Text.of("cycle.open.moment.required"));
        }
        try {
            Instant moment = LocalDateTime.parse(until).atZone(clock.getZone()).toInstant();
            return new Extension(moment, reason);
        } catch (DateTimeParseException unreadable) {
            throw InvalidInput.at("until", "format", Text.of("cycle.open.moment.format"));
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
