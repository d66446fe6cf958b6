package kr.smartwork.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kr.smartwork.process.BulkOrders;
import kr.smartwork.process.InboxTask;
import kr.smartwork.process.InboxTasks;
import kr.smartwork.process.TaskFilter;
import kr.smartwork.process.TaskPage;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Text;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A list of the inbox as CSV for a spreadsheet: UTF-8 with its mark, and no cell that a spreadsheet would take for a formula.
 * Read page by page, all that match up to what can be chosen at once.
 */
@Component
class InboxExport {

    private static final String MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> COLUMNS =
            List.of("facility", "code", "task", "cycle", "severity", "reason", "due", "assignee");

    private final InboxTasks tasks;
    private final InboxPages pages;
    private final MessageSource messages;
    private final Clock clock;

    InboxExport(InboxTasks tasks, InboxPages pages, MessageSource messages, Clock clock) {
        this.tasks = tasks;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    String csv(Actor actor, TaskFilter filter) {
        StringBuilder text = new StringBuilder(MARK);
        Locale locale = LocaleContextHolder.getLocale();
        try (CSVPrinter out = new CSVPrinter(text, CSVFormat.EXCEL)) {
            out.printRecord(COLUMNS.stream()
                    .map(column -> say(Text.of("report.export." + column), locale))
                    .toList());
            String cursor = null;
            int written = 0;
            do {
                TaskPage page = tasks.list(actor, filter.from(cursor, TaskFilter.MAX_LIMIT));
                for (InboxRow row : pages.rows(actor, page.items())) {
                    out.printRecord(cells(row, locale));
                }
                written += page.items().size();
                cursor = page.nextCursor();
            } while (cursor != null && written < BulkOrders.MOST);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private List<String> cells(InboxRow row, Locale locale) {
        InboxTask task = row.task();
        String reasons =
                row.reasons().stream().map(reason -> say(reason.text(), locale)).collect(Collectors.joining("; "));
        return List.of(
                inert(task.subject()),
                inert(task.subjectCode()),
                say(Text.of("report.kind." + task.kind()), locale),
                inert(task.cycleTitle()),
                say(Text.of("report.filter.severity." + task.severity()), locale),
                inert(reasons),
                DAY_AND_TIME.format(task.dueAt().atZone(clock.getZone())),
                inert(task.assigneeName()));
    }

    /** What a spreadsheet would calculate is a text instead. */
    static String inert(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private String say(Text text, Locale locale) {
        return messages.getMessage(text.key(), text.args().toArray(), locale);
    }
}
