package kr.smartwork.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.registry.ContactDetails;
import org.jspecify.annotations.Nullable;

/**
 * What a respondent told the office about their facility, or what an official found out on the phone or on the spot.
 *
 * @param person who told it; when an official found it out, the contact that it is about, null when
 *     the facility has none
 * @param foundBy name of the official who found it out; null when the person told it
 * @param contact who is responsible now, as far as it was told; for a change of contact
 * @param closedOn since when it is closed, if that was told; for a closure
 * @param remark what else was typed, or null
 * @param outcome what the official made of it, in the model's words; null while nobody has decided
 */
public record FacilityNotice(
        UUID id,
        UUID reportId,
        UUID facilityId,
        @Nullable Person person,
        @Nullable String foundBy,
        Kind kind,
        ContactDetails contact,
        @Nullable LocalDate closedOn,
        @Nullable String remark,
        Instant toldAt,
        @Nullable String outcome) {

    /** What it is about. */
    public enum Kind {
        /** Somebody else answers for the facility now. */
        CONTACT_CHANGE,
        /** The facility has closed for good. */
        CLOSURE,
        /** A question, or a wish such as a correction after the lock. */
        INQUIRY
    }

    /** A contact of the facility. */
    public record Person(UUID id, String name) {}

    /** This person told it, or it is about them. */
    public boolean of(@Nullable UUID personId) {
        return Objects.equals(person == null ? null : person.id(), personId);
    }

    /** Nobody has decided yet. */
    public boolean open() {
        return outcome == null;
    }

    /** The same with another contact. */
    public FacilityNotice with(ContactDetails found) {
        return new FacilityNotice(
                id, reportId, facilityId, person, foundBy, kind, found, closedOn, remark, toldAt, outcome);
    }

    /** The same, closed since another day. */
    public FacilityNotice with(LocalDate found) {
        return new FacilityNotice(
                id, reportId, facilityId, person, foundBy, kind, contact, found, remark, toldAt, outcome);
    }

    /** 010-****-1234, to be recognised but not used. */
    public @Nullable String maskedMobile() {
        return Masked.phone(contact.mobile());
    }

    /** ki***@example.com. */
    public @Nullable String maskedMail() {
        return Masked.mail(contact.mail());
    }
}
