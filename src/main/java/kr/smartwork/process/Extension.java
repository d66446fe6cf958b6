package kr.smartwork.process;

import java.time.Instant;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.TypedText;

/**
 * More time for one facility.
 *
 * @param until the new due time
 * @param reason why, 1–2,000 characters; kept in the report's history
 */
public record Extension(Instant until, String reason) {

    public Extension {
        reason = TypedText.required("reason", reason, Text.of("report.extend.reasonRequired"));
    }
}
