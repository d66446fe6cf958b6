package kr.smartwork.report;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.registry.OrgKind;
import org.jspecify.annotations.Nullable;

/**
 * How one unit stands to its part of a cycle's results.
 *
 * @param unitNameEn as it is called in English today, if it is
 * @param dueAt until when it is asked; null before
 * @param decidedBy name of whoever approved or withdrew, or went on without it
 * @param forName name of the supervisor in whose stead a deputy approved (전결); null without a deputy
 */
public record Approval(
        UUID cycleId,
        UUID unitId,
        OrgKind level,
        String path,
        String unitCode,
        String unitName,
        @Nullable String unitNameEn,
        ApprovalState state,
        @Nullable Instant dueAt,
        @Nullable String decidedBy,
        @Nullable String forName,
        @Nullable String reason,
        @Nullable Instant decidedAt) {

    /** The unit's name in the reader's language, Korean where there is no other. */
    public String unitName(Locale locale) {
        return unitNameEn == null || Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? unitName : unitNameEn;
    }

    /** Whether the other unit lies above this one. */
    public boolean below(Approval other) {
        return !path.equals(other.path) && path.startsWith(other.path);
    }
}
