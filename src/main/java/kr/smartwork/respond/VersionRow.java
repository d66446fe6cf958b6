package kr.smartwork.respond;

import java.time.Instant;
import java.util.UUID;
import kr.smartwork.report.Receipt;

/**
 * One submission as its report's recipients see it.
 *
 * @param channel LINK, PHONE (an official entered it) or API
 */
record VersionRow(
        UUID id,
        int number,
        String answers,
        UUID formVersionId,
        String channel,
        String enteredBy,
        Instant submittedAt,
        boolean late) {

    /** The receipt number. */
    public String receipt() {
        return Receipt.number(id);
    }
}
