package kr.smartwork.administration.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.HandOverPlan;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** A hand-over as it was typed: text, so that nothing is lost when it is wrong. */
record HandOverForm(String from, String to, String on, String responsibility) {

    HandOverForm {
        from = typed(from);
        to = typed(to);
        on = typed(on);
        responsibility = typed(responsibility);
    }

    HandOverPlan plan() {
        List<FieldError> broken = new ArrayList<>();
        HandOverPlan plan = new HandOverPlan(from, to, AbsenceForm.day("on", on, broken), responsibility(broken));
        if (!broken.isEmpty()) {
            throw new InvalidInput(broken);
        }
        return plan;
    }

    private @Nullable UUID responsibility(List<FieldError> broken) {
        try {
            return responsibility.isEmpty() ? null : UUID.fromString(responsibility);
        } catch (IllegalArgumentException unreadable) {
            broken.add(new FieldError("responsibility", "unknown", Text.of("staffing.handOver.what.unknown")));
            return null;
        }
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
