package kr.smartwork.administration.staffing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import kr.smartwork.registry.staffing.AbsencePlan;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** An absence as it was typed: text, so that nothing is lost when it is wrong. */
record AbsenceForm(String of, String substitute, String from, String until) {

    AbsenceForm {
        of = typed(of);
        substitute = typed(substitute);
        from = typed(from);
        until = typed(until);
    }

    AbsencePlan plan() {
        List<FieldError> broken = new ArrayList<>();
        AbsencePlan plan = new AbsencePlan(of, substitute, day("from", from, broken), day("until", until, broken));
        if (!broken.isEmpty()) {
            throw new InvalidInput(broken);
        }
        return plan;
    }

    static @Nullable LocalDate day(String field, String text, List<FieldError> broken) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            broken.add(new FieldError(field, "format", Text.of("staffing.day.format")));
            return null;
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
