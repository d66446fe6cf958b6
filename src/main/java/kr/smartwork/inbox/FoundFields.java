package kr.smartwork.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import kr.smartwork.process.TaskDecision;
import kr.smartwork.registry.ContactDetails;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an official types about a facility beside a decision; empty where everything is as it was told.
 *
 * @param again when to try again, as a browser writes a local time
 */
record FoundFields(
        @Nullable String name,
        @Nullable String mobile,
        @Nullable String mail,
        @Nullable String closedOn,
        @Nullable String again) {

    /** By field, as typed. */
    Map<String, String> typed() {
        return Map.of(
                "name", text(name),
                "mobile", text(mobile),
                "mail", text(mail),
                "closedOn", text(closedOn),
                "again", text(again));
    }

    /** @throws InvalidInput at {@code again} when it cannot be read */
    @Nullable
    Instant readAgain(ZoneId zone) {
        if (text(again).isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text(again).strip()).atZone(zone).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw InvalidInput.at("again", "format", Text.of("report.again.format"));
        }
    }

    /** @throws InvalidInput with every field that cannot be read */
    TaskDecision.Found read() {
        return new TaskDecision.Found(ContactDetails.typed(name, mobile, mail), day());
    }

    private @Nullable LocalDate day() {
        if (text(closedOn).isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text(closedOn).strip());
        } catch (DateTimeParseException unreadable) {
            throw InvalidInput.at("closedOn", "format", Text.of("contact.closure.format"));
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
