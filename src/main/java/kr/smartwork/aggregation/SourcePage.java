package kr.smartwork.aggregation;

import java.util.List;
import java.util.UUID;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A page of sources in a fixed order.
 *
 * @param next opaque; where the next page goes on, or null at the end
 */
public record SourcePage(List<Source> items, @Nullable String next) {

    static final int USUAL_SIZE = 50;
    static final int LARGEST_SIZE = 200;

    private static final UUID START = new UUID(0, 0);

    public SourcePage {
        items = List.copyOf(items);
    }

    /** @param found one more than the size when there is more */
    static SourcePage of(List<Source> found, int size) {
        if (found.size() <= size) {
            return new SourcePage(found, null);
        }
        return new SourcePage(
                found.subList(0, size), found.get(size - 1).reportId().toString());
    }

    static UUID position(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isEmpty() ? START : UUID.fromString(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw InvalidInput.at("cursor", "unknown-cursor", Text.of("aggregation.error.unknownCursor"));
        }
    }
}
