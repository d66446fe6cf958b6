package kr.smartwork.api.figures;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.aggregation.FigureTable;
import kr.smartwork.api.Moments;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a cycle at one moment.
 *
 * @param snapshotId null when they are live
 */
record FiguresView(OffsetDateTime asOf, @Nullable UUID snapshotId, List<FigureView> figures) {

    static FiguresView of(FigureTable table, Locale language) {
        return new FiguresView(
                Moments.of(table.asOf()),
                table.snapshotId(),
                table.figures().stream()
                        .map(figure -> FigureView.of(figure, language))
                        .toList());
    }
}
