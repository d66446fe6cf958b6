package kr.smartwork.respond;

import java.time.Instant;
import java.util.UUID;
import kr.smartwork.report.Receipt;
import kr.smartwork.report.VersionKind;

/**
 * One submission as its report's recipients see it.
 *
 * @param identicalInRow in how many cycles in a row exactly this was answered
 * @param channel LINK, PHONE (an official entered it) or API
 */
record VersionRow(
        UUID id,
        int number,
        VersionKind kind,
        String answers,
        UUID formVersionId,
        String channel,
        String enteredBy,
        Instant submittedAt,
        boolean late,
        int identicalInRow) {

    /** The receipt number. */
    public String receipt() {
        return Receipt.number(id);
    }
}
