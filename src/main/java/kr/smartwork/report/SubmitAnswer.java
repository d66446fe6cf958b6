package kr.smartwork.report;

import java.util.Map;
import java.util.UUID;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;

/**
 * A submission.
 *
 * @param submissionId random, made with the form; the same one again gives the same receipt
 * @param answers by field key, as typed
 */
public record SubmitAnswer(UUID reportId, String submissionId, Map<String, ?> answers, Submitter by) {

    public SubmitAnswer {
        if (!submissionId.matches("[A-Za-z0-9_-]{8,64}")) {
            throw InvalidInput.at("submissionId", "format", Text.of("report.submissionId.format"));
        }
    }
}
