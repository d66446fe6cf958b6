package kr.smartwork.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notice tells its recipient, as it is at the moment of sending.
 *
 * @param facilityNames the facilities for which the person still owes something, in a fixed order
 * @param reason what a person typed, such as why a report is returned; or null
 * @param officialName whom to call
 * @param officialPhone the office number, never a private one; null when the office has not entered it
 */
public record NoticeFacts(
        String programName,
        String programNameEn,
        String cycleTitle,
        Instant dueAt,
        List<String> facilityNames,
        @Nullable String reason,
        String officialName,
        @Nullable String officialPhone) {

    public NoticeFacts {
        facilityNames = List.copyOf(facilityNames);
    }
}
