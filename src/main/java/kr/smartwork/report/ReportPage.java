package kr.smartwork.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the reports of a cycle, by facility code.
 *
 * @param next cursor of the part that follows; null at the end
 */
public record ReportPage(List<ReportItem> items, @Nullable String next) {

    public ReportPage {
        items = List.copyOf(items);
    }
}
