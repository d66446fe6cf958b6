package kr.smartwork.aggregation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The computed rows of a cycle, found by figure, option and group. */
final class FigureRows {

    /** The key of the group that is the total. */
    static final String TOTAL = "";

    private record Place(String figureKey, String option, String groupKey) {}

    private final Map<Place, FigureRow> byPlace = new HashMap<>();
    private final Map<Place, Long> answered = new HashMap<>();

    FigureRows(List<FigureRow> rows) {
        for (FigureRow row : rows) {
            byPlace.put(new Place(row.figureKey(), row.option(), row.groupKey()), row);
            answered.put(new Place(row.figureKey(), "", row.groupKey()), row.denominator());
        }
    }

    @Nullable
    FigureRow find(String figureKey, String option, String groupKey) {
        return byPlace.get(new Place(figureKey, option, groupKey));
    }

    /** What stands behind the figure in this group: for an option, all who answered the question, whatever they chose. */
    long count(String figureKey, String groupKey) {
        return answered.getOrDefault(new Place(figureKey, "", groupKey), 0L);
    }
}
