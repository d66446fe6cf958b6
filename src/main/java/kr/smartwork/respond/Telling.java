package kr.smartwork.respond;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.ContactDetails;
import kr.smartwork.report.FacilityNotice;
import kr.smartwork.report.TellOffice;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the page that tells the office something about the facility.
 *
 * @param noticeId made with the page, so that sending twice tells once
 */
record Telling(
        @Nullable String noticeId,
        @Nullable String name,
        @Nullable String mobile,
        @Nullable String mail,
        @Nullable String closedOn,
        @Nullable String remark) {

    /** Nothing typed yet. */
    static Telling empty() {
        return new Telling(UUID.randomUUID().toString(), "", "", "", "", "");
    }

    /**
     * Reads it.
     *
     * @throws InvalidInput with every field that cannot be read
     */
    TellOffice about(ReportRow report, UUID personId, FacilityNotice.Kind kind, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        ContactDetails contact = ContactDetails.NONE;
        LocalDate day = null;
        try {
            if (kind == FacilityNotice.Kind.CONTACT_CHANGE) {
                contact = ContactDetails.typed(name, mobile, mail);
            } else if (kind == FacilityNotice.Kind.CLOSURE) {
                day = day(today);
            }
        } catch (InvalidInput wrong) {
            errors.addAll(wrong.errors());
        }
        TellOffice told = null;
        try {
            told = new TellOffice(id(), report.id(), personId, kind, contact, day, remark);
        } catch (InvalidInput wrong) {
            errors.addAll(wrong.errors());
        }
        if (told == null || !errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return told;
    }

    private @Nullable LocalDate day(LocalDate today) {
        if (closedOn == null || closedOn.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(closedOn.strip());
            if (day.isAfter(today)) {
                throw InvalidInput.at("closedOn", "future", Text.of("contact.closure.future"));
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            throw InvalidInput.at("closedOn", "format", Text.of("contact.closure.format"));
        }
    }

    /** An id that is none of ours is as good as a new one. */
    private UUID id() {
        try {
            return UUID.fromString(noticeId == null ? "" : noticeId);
        } catch (IllegalArgumentException notAnId) {
            return UUID.randomUUID();
        }
    }
}
