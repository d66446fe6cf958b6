package kr.smartwork.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kr.smartwork.cycle.Schedule;
import kr.smartwork.program.ProgramDefinition;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The form that opens a cycle, as it was typed: text, so that nothing is lost when it is wrong.
 *
 * @param acknowledgeUnreachable anything when ticked
 * @param requestId made with the page: sent twice, it opens one cycle
 */
record OpenForm(String title, String dueAt, String lockAt, @Nullable String acknowledgeUnreachable, String requestId) {

    private static final int LONGEST_TITLE = 200;

    OpenForm {
        title = typed(title);
        dueAt = typed(dueAt);
        lockAt = typed(lockAt);
        requestId = typed(requestId);
    }

    static OpenForm fresh(String title, ProgramDefinition program, Clock clock) {
        LocalDateTime due = LocalDateTime.ofInstant(clock.instant().plus(program.dueAfter()), clock.getZone());
        return new OpenForm(
                title,
                due.truncatedTo(ChronoUnit.MINUTES).toString(),
                "",
                null,
                Ids.next().toString());
    }

    /** What a request does not hold is empty. */
    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The moments of the cycle; every broken rule of the form goes into the list, and then there is none. */
    @Nullable
    Schedule schedule(ProgramDefinition program, Clock clock, List<FieldError> broken) {
        List<FieldError> wrongMoments = new ArrayList<>();
        Instant due = moment("dueAt", dueAt, clock, wrongMoments);
        Instant lock = lockAt.isEmpty() ? null : moment("lockAt", lockAt, clock, wrongMoments);
        if (due == null || !wrongMoments.isEmpty()) {
            broken.addAll(wrongMoments);
            return null;
        }
        try {
            return Schedule.of(program, clock.instant(), due, lock);
        } catch (InvalidInput wrong) {
            broken.addAll(wrong.errors());
            return null;
        }
    }

    /** The title's rule, told together with the others. */
    void checkTitle(List<FieldError> broken) {
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            broken.add(new FieldError("title", "length", Text.of("cycle.open.title.length")));
        }
    }

    boolean acknowledged() {
        return acknowledgeUnreachable != null;
    }

    private static @Nullable Instant moment(String field, String text, Clock clock, List<FieldError> broken) {
        if (text.isEmpty()) {
            broken.add(new FieldError(field, "required", Text.of("cycle.open.moment.required")));
            return null;
        }
        try {
            return LocalDateTime.parse(text).atZone(clock.getZone()).toInstant();
        } catch (DateTimeParseException unreadable) {
            broken.add(new FieldError(field, "format", Text.of("cycle.open.moment.format")));
            return null;
        }
    }
}
