package kr.smartwork.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.process.BulkOrders;
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
import org.springframework.transaction.annotation.Transactional;

/**
 * A list of the inbox as CSV for a spreadsheet: UTF-8 with its mark, and no cell that a spreadsheet would take for a formula.
 * Read page by page in the columns that the reader has chosen, up to what can be chosen at once; when there is more, the last
 * line says so.
 */
@Component
class InboxExport {

    private static final String MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final InboxTasks tasks;
    private final InboxPages pages;
    private final InboxColumns columns;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final Clock clock;

    InboxExport(
            InboxTasks tasks,
            InboxPages pages,
            InboxColumns columns,
            AuditTrail audit,
            MessageSource messages,
            Clock clock) {
        this.tasks = tasks;
        this.pages = pages;
        this.columns = columns;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** The trail says who took how many lines of which view, and by which conditions; never what was typed into them. */
    @Transactional
    public String csv(Actor actor, InboxQuery query) {
        TaskFilter filter = query.filter();
        List<ExportColumn> shown = ExportColumn.of(filter.view(), columns.of(actor));
        StringBuilder text = new StringBuilder(MARK);
        Locale locale = LocaleContextHolder.getLocale();
        int written;
        try (CSVPrinter out = new CSVPrinter(text, CSVFormat.EXCEL)) {
            out.printRecord(shown.stream()
                    .map(column -> say(Text.of("report.export." + column), locale))
                    .toList());
            written = lines(actor, filter, shown, out, locale);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String detail = written + " lines of " + filter.view() + " by "
                + query.conditions().keySet();
        audit.record(new AuditEvent(
                actor.username(), "inbox.export", "staff", actor.id().toString(), detail));
        return text.toString();
    }

    private int lines(Actor actor, TaskFilter filter, List<ExportColumn> shown, CSVPrinter out, Locale locale)
            throws IOException {
        Map<String, String> types = pages.typeNames();
        String cursor = null;
        int written = 0;
        do {
            TaskPage page = tasks.list(actor, filter.from(cursor, TaskFilter.MAX_LIMIT));
            for (InboxRow row : pages.rows(actor, page.items())) {
                out.printRecord(shown.stream()
                        .map(column -> cell(column.value(row, types), locale))
                        .toList());
            }
            written += page.items().size();
            cursor = page.nextCursor();
        } while (cursor != null && written < BulkOrders.MOST);
        if (cursor != null) {
            out.printRecord(say(Text.of("report.export.more", written), locale));
        }
        return written;
    }

    private String cell(@Nullable Object value, Locale locale) {
        if (value instanceof Text words) {
            return inert(say(words, locale));
        }
        if (value instanceof Instant moment) {
            return DAY_AND_TIME.format(moment.atZone(clock.getZone()));
        }
        if (value instanceof List<?> several) {
            return String.join(
                    "; ", several.stream().map(one -> cell(one, locale)).toList());
        }
        return inert(value == null ? null : value.toString());
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
