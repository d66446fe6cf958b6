package kr.smartwork.report;

import java.time.LocalDate;
import java.util.UUID;
import kr.smartwork.registry.ContactDetails;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Something a respondent tells about their facility.
 *
 * @param id random, made with the page; the same one again changes nothing
 * @param personId who tells it, whose answering for the report is the caller's check; for what an official found out, the
 *     contact that it is about, null when the facility has none
 * @param contact who is responsible now; empty when they only say that it is not them
 * @param closedOn since when the facility is closed, not in the future; null when not told
 * @param remark at most 500 characters; null for none, which an inquiry cannot do with
 */
public record TellOffice(
        UUID id,
        UUID reportId,
        @Nullable UUID personId,
        FacilityNotice.Kind kind,
        ContactDetails contact,
        @Nullable LocalDate closedOn,
        @Nullable String remark) {

    private static final int LONGEST_REMARK = 500;

    public TellOffice {
        remark = remark == null || remark.isBlank()
                ? null
                : TypedText.within(
                        "remark", remark, LONGEST_REMARK, Text.of("contact.tell.remark.tooLong", LONGEST_REMARK));
        if (remark == null && kind == FacilityNotice.Kind.INQUIRY) {
            throw InvalidInput.at("remark", "required", Text.of("contact.tell.remark.required"));
        }
    }
}
