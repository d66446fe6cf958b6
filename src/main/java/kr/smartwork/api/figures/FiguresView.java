package kr.smartwork.api.figures;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.aggregation.FigureTable;
import kr.smartwork.aggregation.Publication;
import kr.smartwork.api.Moments;
import kr.smartwork.api.PublicationView;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a cycle at one moment.
 *
 * @param snapshotId null when they are live
 * @param publication null unless they were published
 */
record FiguresView(
        OffsetDateTime asOf,
        @Nullable UUID snapshotId,
        @Nullable PublicationView publication,
        List<FigureView> figures) {

    static FiguresView of(FigureTable table, @Nullable Publication publication, Locale language) {
        return new FiguresView(
                Moments.of(table.asOf()),
                table.snapshotId(),
                publication == null ? null : PublicationView.of(publication),
                table.figures().stream()
                        .map(figure -> FigureView.of(figure, language))
                        .toList());
    }
}
