package kr.smartwork.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the inbox.
 *
 * @param nextCursor of the part that follows; null at the end
 */
public record TaskPage(List<InboxTask> items, @Nullable String nextCursor) {

    public TaskPage {
        items = List.copyOf(items);
    }
}
