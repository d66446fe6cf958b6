package kr.smartwork.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of cycles, newest first.
 *
 * @param next cursor of the part that follows; null at the end
 */
public record CyclePage(List<CycleSummary> items, @Nullable String next) {

    public CyclePage {
        items = List.copyOf(items);
    }
}
