package kr.smartwork.administration.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.staffing.ResponsibilityPlan;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A responsibility as it was typed: text, so that nothing is lost when it is wrong. */
record ResponsibilityForm(String type, String person, String from) {

    ResponsibilityForm {
        type = typed(type);
        person = typed(person);
        from = typed(from);
    }

    ResponsibilityPlan plan(UUID unit) {
        List<FieldError> broken = new ArrayList<>();
        ResponsibilityPlan plan = new ResponsibilityPlan(unit, type, person, AbsenceForm.day("from", from, broken));
        if (!broken.isEmpty()) {
            throw new InvalidInput(broken);
        }
        return plan;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
