package kr.smartwork.respond;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.report.Receipt;
import kr.smartwork.report.VersionKind;

/** One submission as a line of the history. */
record SentRow(
        UUID reportId,
        UUID versionId,
        int number,
        VersionKind kind,
        String programName,
        String programNameEn,
        String facilityName,
        String cycleTitle,
        String enteredBy,
        Instant submittedAt,
        boolean late) {

    /** The program in the reader's language. */
    public String program(Locale locale) {
        return "en".equals(locale.getLanguage()) ? programNameEn : programName;
    }

    /** The receipt number. */
    public String receipt() {
        return Receipt.number(versionId);
    }
}
