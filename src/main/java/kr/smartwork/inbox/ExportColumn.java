package kr.smartwork.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kr.smartwork.process.TaskView;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/** The columns of a downloaded list: those of the inbox on the screen, each with what a spreadsheet wants of it. */
enum ExportColumn {
    FACILITY(null, row -> row.task().subject()),
    CODE(null, row -> row.task().subjectCode()),
    TASK(InboxColumn.TASK, row -> Text.of("report.kind." + row.task().kind())),
    CYCLE(InboxColumn.CYCLE, row -> row.task().cycleTitle()),
    STAGE(InboxColumn.STAGE, row -> row.stage() == null ? null : Text.of("state." + row.stage())),
    TYPE(InboxColumn.TYPE, row -> row.task().facilityType()),
    SEVERITY(
            InboxColumn.REASON,
            row -> Text.of("report.filter.severity." + row.task().severity())),
    REASON(
            InboxColumn.REASON,
            row -> row.reasons().stream().map(InboxRow.Reason::text).toList()),
    DUE(InboxColumn.DUE, row -> row.task().dueAt()),
    SINCE(InboxColumn.WAITING, row -> row.task().createdAt()),
    ASSIGNEE(InboxColumn.ASSIGNEE, row -> row.task().assigneeName()),
    ENDED(null, row -> row.task().endedAt()),
    OUTCOME(null, row -> Text.of("report.outcome." + row.outcome()));

    private static final Set<ExportColumn> OPEN_ONLY = Set.of(DUE, SINCE, ASSIGNEE);
    private static final Set<ExportColumn> DONE_ONLY = Set.of(ENDED, OUTCOME);

    private final @Nullable InboxColumn chosen;
    private final Function<InboxRow, @Nullable Object> value;

    ExportColumn(@Nullable InboxColumn chosen, Function<InboxRow, @Nullable Object> value) {
        this.chosen = chosen;
        this.value = value;
    }

    /** Those of a view that the reader has not left out. */
    static List<ExportColumn> of(TaskView view, Set<InboxColumn> shown) {
        Set<ExportColumn> others = view == TaskView.DONE ? OPEN_ONLY : DONE_ONLY;
        return Arrays.stream(values())
                .filter(one -> !others.contains(one) && (one.chosen == null || shown.contains(one.chosen)))
                .toList();
    }

    /**
     * A text, a moment, a list of texts, or something to be written as it is.
     *
     * @param types the names of the kinds of facilities by their codes
     */
    @Nullable
    Object value(InboxRow row, Map<String, String> types) {
        Object found = value.apply(row);
        return this == TYPE && found != null ? types.getOrDefault(found.toString(), found.toString()) : found;
    }
}
