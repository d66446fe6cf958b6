package kr.smartwork.process;

import java.time.Instant;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;

/**
 * More time for one facility.
 *
 * @param until the new due time
 * @param reason why, 1–2,000 characters; kept in the report's history
 */
public record Extension(Instant until, String reason) {

    private static final int LONGEST = 2_000;

    public Extension {
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw InvalidInput.at("reason", "required", Text.of("report.extend.reasonRequired"));
        }
        if (reason.length() > LONGEST) {
            throw InvalidInput.at("reason", "too-long", Text.of("report.comment.tooLong", LONGEST));
        }
    }
}
