package kr.smartwork.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notice tells its recipient, as it is at the moment of sending.
 *
 * @param facilityNames the facilities for which the person still owes something, in a fixed order
 * @param reason what a person typed, such as why a report is returned; or null
 * @param copy what was submitted, for a receipt; the questions it is about, for a return
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
        @Nullable String officialPhone,
        Copy copy) {

    /** Without anything about answers. */
    public NoticeFacts(
            String programName,
            String programNameEn,
            String cycleTitle,
            Instant dueAt,
            List<String> facilityNames,
            @Nullable String reason,
            String officialName,
            @Nullable String officialPhone) {
        this(
                programName,
                programNameEn,
                cycleTitle,
                dueAt,
                facilityNames,
                reason,
                officialName,
                officialPhone,
                Copy.NONE);
    }

    /** What is told about answers, line by line, in both languages; never personal fields. */
    public record Copy(List<String> korean, List<String> english) {

        /** The notice brings none. */
        public static final Copy NONE = new Copy(List.of(), List.of());

        public Copy {
            korean = List.copyOf(korean);
            english = List.copyOf(english);
        }
    }

    /** The same with a copy of answers. */
    public NoticeFacts with(Copy answers) {
        return new NoticeFacts(
                programName,
                programNameEn,
                cycleTitle,
                dueAt,
                facilityNames,
                reason,
                officialName,
                officialPhone,
                answers);
    }

    public NoticeFacts {
        facilityNames = List.copyOf(facilityNames);
    }
}
