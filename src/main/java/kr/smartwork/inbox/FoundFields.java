package kr.smartwork.inbox;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import kr.smartwork.process.TaskDecision;
import kr.smartwork.registry.ContactDetails;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** What an official types about a facility beside a decision; empty where everything is as it was told. */
record FoundFields(@Nullable String name, @Nullable String mobile, @Nullable String mail, @Nullable String closedOn) {

    /** By field, as typed. */
    Map<String, String> typed() {
        return Map.of("name", text(name), "mobile", text(mobile), "mail", text(mail), "closedOn", text(closedOn));
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
