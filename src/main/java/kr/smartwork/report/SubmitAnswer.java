package kr.smartwork.report;

import java.util.Map;
import java.util.UUID;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;

/**
 * A submission.
 *
 * @param submissionId random, made with the form; the same one again gives the same receipt
 * @param kind whether the questions are answered, or there is nothing to answer them with
 * @param answers by field key, as typed; not looked at unless the questions are answered
 */
public record SubmitAnswer(UUID reportId, String submissionId, VersionKind kind, Map<String, ?> answers, Submitter by) {

    public SubmitAnswer {
        if (!submissionId.matches("[A-Za-z0-9_-]{8,64}")) {
            throw InvalidInput.at("submissionId", "format", Text.of("report.submissionId.format"));
        }
    }

    /** The questions are answered. */
    public static SubmitAnswer answered(UUID reportId, String submissionId, Map<String, ?> answers, Submitter by) {
        return new SubmitAnswer(reportId, submissionId, VersionKind.ANSWERED, answers, by);
    }
}
