package kr.smartwork.cycle;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a cycle wherever it is named.
 *
 * @param program code of its program
 * @param openedBy name of whoever opened it; null for the program itself
 * @param drawn whether a process runs or ran it, which its diagram shows
 */
public record CycleHead(
        UUID id,
        String program,
        String programNameKo,
        String programNameEn,
        String title,
        CycleState state,
        Instant openedAt,
        Instant dueAt,
        Instant escalateAt,
        Instant lockAt,
        @Nullable Instant reworkUntil,
        @Nullable Instant publishedAt,
        @Nullable String cancelReason,
        @Nullable String openedBy,
        boolean drawn) {

    /** The program's name in the reader's language. */
    public String programName(Locale locale) {
        return Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? programNameKo : programNameEn;
    }

    /** Whether it is at a stage at which reports are asked for. */
    public boolean takesAnswers() {
        return state == CycleState.COLLECTING || state == CycleState.FOLLOW_UP;
    }
}
