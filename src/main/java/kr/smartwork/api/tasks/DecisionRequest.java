package kr.smartwork.api.tasks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.api.Words;
import kr.smartwork.process.TaskDecision;
import kr.smartwork.report.MarkedQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it comes in.
 *
 * @param comment the reason; some decisions need one
 * @param version number of the version that was looked at; null to decide on whatever is current
 * @param reports the reports sent back, for {@code SEND_BACK}
 * @param questions keys of the questions to be corrected, for {@code RETURN}
 * @param again when to try again, for {@code NO_ANSWER} and {@code VISIT_AGAIN}
 */
record DecisionRequest(
        @NotBlank String decision,
        @Nullable String comment,
        @Nullable Integer version,
        @Size(max = MOST_REPORTS) @Nullable List<@NotNull UUID> reports,
        @Size(max = MOST_QUESTIONS) @Nullable List<@NotBlank @Size(max = 100) String> questions,
        @Nullable OffsetDateTime again) {

    private static final int MOST_REPORTS = 500;
    private static final int MOST_QUESTIONS = 200;

    TaskDecision decided() {
        return new TaskDecision(
                        Words.read(TaskDecision.Choice.class, "decision", decision),
                        Objects.requireNonNullElse(comment, ""),
                        version,
                        Objects.requireNonNullElse(reports, List.of()))
                .marking(Objects.requireNonNullElse(questions, List.<String>of()).stream()
                        .map(MarkedQuestion::of)
                        .toList())
                .tryingAgain(again == null ? null : again.toInstant());
    }
}
