package kr.smartwork.supervision;

import java.util.List;
import kr.smartwork.aggregation.FigureKind;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a table: a row for the total, if it may be seen, and one for each group; a column for each figure.
 *
 * @param title the question it is about; null when it is about several
 */
record FigureSheet(@Nullable String title, List<Column> columns, List<Row> rows) {

    /**
     * What a column counts.
     *
     * @param label the figure, or the option of the question the sheet is about
     * @param kind said below the label; null where the label says it all
     */
    record Column(String label, @Nullable FigureKind kind, @Nullable String unit) {}

    /** A row; its name is null for the total. */
    record Row(@Nullable String name, List<Cell> cells) {}

    /**
     * A number that opens the list behind it.
     *
     * @param text as shown; a dash when there is no value
     * @param share the same as part of those who answered, where both are known
     * @param percent 0 to 100 for a bar, -1 when the number is no part of a whole
     */
    record Cell(String text, @Nullable String share, int percent, String href) {}
}
