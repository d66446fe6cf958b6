package kr.smartwork.process;

import java.util.UUID;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the inbox; null or blank counts as not asked for.
 *
 * @param text part of the name, or beginning of the code, of the facility or cycle that the task is about
 * @param cursor {@link TaskPage#nextCursor()} of the page before
 * @param limit rows per page, 1 to 200
 */
public record TaskFilter(
        TaskView view,
        @Nullable TaskKind kind,
        @Nullable UUID cycleId,
        @Nullable String text,
        @Nullable String cursor,
        int limit) {

    /** The most rows on one page. */
    public static final int MAX_LIMIT = 200;

    public TaskFilter {
        text = blankToNull(text);
        cursor = blankToNull(cursor);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidInput.at("limit", "out-of-range", Text.of("report.inbox.limit", MAX_LIMIT));
        }
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
