package kr.smartwork.respond;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A report as its recipient sees it at one moment.
 *
 * @param personName the recipient who is looking
 * @param dueAt with the facility's extension, if it has one
 * @param answersUntil when the last correction is taken
 * @param submittedBy who gave the last answer, of all who may; null before the first
 * @param official in charge, or null when the office has named none
 * @param now the moment it was read; what is overdue depends on it
 */
record ReportRow(
        UUID id,
        String personName,
        String facilityName,
        String programCode,
        String programName,
        String programNameEn,
        String cycleTitle,
        CycleState cycleState,
        ReportState state,
        Instant dueAt,
        Instant answersUntil,
        UUID formVersionId,
        int versionNo,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        boolean late,
        @Nullable String returnReason,
        Office office,
        Instant now) {

    /** Whom to call: the official in charge and their number. */
    record Office(String district, @Nullable String official, @Nullable String phone) {}

    /** The program in the reader's language. */
    public String program(Locale locale) {
        return "en".equals(locale.getLanguage()) ? programNameEn : programName;
    }

    /** What can be done with it. */
    public Standing standing() {
        if (cycleState == CycleState.CANCELLED) {
            return Standing.CANCELLED;
        }
        return switch (state) {
            case PENDING, NOT_OPENED -> takesAnswers() ? Standing.TO_ANSWER : Standing.UNANSWERED;
            case IN_PROGRESS -> takesAnswers() ? Standing.STARTED : Standing.UNANSWERED;
            case RETURNED -> takesAnswers() ? Standing.RETURNED : Standing.LOCKED;
            case IN_REVIEW -> takesAnswers() ? Standing.IN_REVIEW : Standing.LOCKED;
            case ACCEPTED -> takesAnswers() ? Standing.ACCEPTED : Standing.LOCKED;
            case CLOSED_UNANSWERED -> Standing.UNANSWERED;
            case EXCUSED -> Standing.EXCUSED;
        };
    }

    private boolean takesAnswers() {
        return !cycleState.ended() && now.isBefore(answersUntil);
    }

    /** Still to be answered although its time is over. */
    public boolean overdue() {
        return standing().open() && now.isAfter(dueAt);
    }

    /** How long until it is due, or since. */
    public Text remaining() {
        return Remaining.until(dueAt, now);
    }
}
