package kr.smartwork.supervision;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.cycle.CycleState;
import org.jspecify.annotations.Nullable;

/** What every page about one cycle says on top. */
record CycleHead(
        UUID id,
        String program,
        String programNameKo,
        String programNameEn,
        String title,
        CycleState state,
        UUID formVersionId,
        Instant openedAt,
        Instant dueAt,
        Instant escalateAt,
        Instant lockAt,
        @Nullable Instant reworkUntil,
        @Nullable Instant publishedAt,
        @Nullable String cancelReason,
        @Nullable String openedBy) {

    public String programName(Locale locale) {
        return Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? programNameKo : programNameEn;
    }

    public boolean takesAnswers() {
        return state == CycleState.COLLECTING || state == CycleState.FOLLOW_UP;
    }
}
