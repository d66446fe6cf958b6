package kr.smartwork.administration.staffing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.staffing.DutyPlan;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** A duty as it was typed: text, so that nothing is lost when it is wrong. */
record DutyForm(String person, String start, String end) {

    static final DutyForm EMPTY = new DutyForm("", "", "");

    DutyForm {
        person = typed(person);
        start = typed(start);
        end = typed(end);
    }

    DutyPlan plan(UUID unit, ZoneId zone) {
        List<FieldError> broken = new ArrayList<>();
        DutyPlan plan =
                new DutyPlan(unit, person, moment("start", start, zone, broken), moment("end", end, zone, broken));
        if (!broken.isEmpty()) {
            throw new InvalidInput(broken);
        }
        return plan;
    }

    private static @Nullable Instant moment(String field, String text, ZoneId zone, List<FieldError> broken) {
        try {
            return text.isEmpty()
                    ? null
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException unreadable) {
            broken.add(new FieldError(field, "format", Text.of("staffing.duty.moment.format")));
            return null;
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
