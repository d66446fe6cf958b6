package kr.smartwork.process;

import java.util.UUID;
import kr.smartwork.form.Severity;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the inbox; null or blank counts as not asked for.
 *
 * @param unit code of an org unit: only tasks of it and of the units below
 * @param type code of a facility type
 * @param stage how the report stands that the task is about
 * @param severity {@link Severity#NONE}: nothing about the answer is remarkable
 * @param assignee user name of whoever holds the task
 * @param text part of the name, or beginning of the code, of the facility or cycle that the task is about
 * @param sort without effect on {@link TaskView#DONE}
 * @param cursor {@link TaskPage#nextCursor()} of the page before
 * @param limit rows per page, 1 to 200
 */
public record TaskFilter(
        TaskView view,
        @Nullable TaskKind kind,
        @Nullable UUID programId,
        @Nullable UUID cycleId,
        @Nullable String unit,
        @Nullable String type,
        @Nullable ReportState stage,
        @Nullable Severity severity,
        @Nullable TaskDue due,
        @Nullable String assignee,
        @Nullable String text,
        TaskSort sort,
        @Nullable String cursor,
        int limit) {

    /** The most rows on one page. */
    public static final int MAX_LIMIT = 200;

    public TaskFilter {
        unit = blankToNull(unit);
        type = blankToNull(type);
        assignee = blankToNull(assignee);
        text = blankToNull(text);
        cursor = blankToNull(cursor);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidInput.at("limit", "out-of-range", Text.of("report.inbox.limit", MAX_LIMIT));
        }
    }

    /** The few conditions of a program; the nearest deadline first. */
    public TaskFilter(
            TaskView view,
            @Nullable TaskKind kind,
            @Nullable UUID cycleId,
            @Nullable String text,
            @Nullable String cursor,
            int limit) {
        this(view, kind, null, cycleId, null, null, null, null, null, null, text, TaskSort.DUE, cursor, limit);
    }

    /** The same tasks from another place on. */
    public TaskFilter from(@Nullable String otherCursor, int otherLimit) {
        return new TaskFilter(
                view,
                kind,
                programId,
                cycleId,
                unit,
                type,
                stage,
                severity,
                due,
                assignee,
                text,
                sort,
                otherCursor,
                otherLimit);
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
