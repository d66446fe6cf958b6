package kr.smartwork.aggregation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a cycle at one moment: those about the reports first, then the questions in the order of the form.
 *
 * @param snapshotId null when the figures are live
 */
public record FigureTable(Instant asOf, @Nullable UUID snapshotId, List<Figure> figures) {

    public FigureTable {
        figures = List.copyOf(figures);
    }

    /** The same for somebody who sees some groups only: without the totals, which speak of the others too. */
    public FigureTable only(Predicate<String> groupKey) {
        return new FigureTable(
                asOf,
                snapshotId,
                figures.stream().map(figure -> figure.only(groupKey)).toList());
    }

    /** The figure of this key. */
    public Optional<Figure> figure(String key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }
}
