package kr.smartwork.report;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.cycle.CycleState;
import org.jspecify.annotations.Nullable;

/**
 * A cycle as a line of a list. The numbers count only reports of the reader's own units.
 *
 * @param expected reports owed; 0 until the audience is frozen
 * @param answered reports submitted and not returned, as the figures count them
 */
public record CycleSummary(
        UUID id,
        String program,
        String programName,
        String programNameEn,
        String title,
        CycleState state,
        Instant openedAt,
        Instant dueAt,
        Instant lockAt,
        @Nullable Instant publishedAt,
        int expected,
        int answered) {

    /** The program's name in the reader's language. */
    public String programName(Locale locale) {
        return Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? programName : programNameEn;
    }

    CycleSummary counted(int newExpected, int newAnswered) {
        return new CycleSummary(
                id,
                program,
                programName,
                programNameEn,
                title,
                state,
                openedAt,
                dueAt,
                lockAt,
                publishedAt,
                newExpected,
                newAnswered);
    }
}
