package kr.smartwork.supervision;

import java.util.List;
import kr.smartwork.aggregation.FigureKind;
import org.jspecify.annotations.Nullable;

/** A figure as a line of a table: its name and a number for the total, if it may be seen, and for each group. */
record FigureLine(String label, @Nullable String unit, FigureKind kind, List<Cell> cells) {

    /**
     * A number that opens the list behind it.
     *
     * @param text as shown; a dash when there is no value
     * @param percent 0 to 100 for a bar, -1 when the number is no part of a whole
     */
    record Cell(String text, int percent, String href) {}
}
