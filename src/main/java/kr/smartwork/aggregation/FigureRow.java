package kr.smartwork.aggregation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A computed value of one figure, for the total or for one group. */
record FigureRow(
        String figureKey,
        String option,
        String groupKind,
        String groupKey,
        String groupLabel,
        @Nullable BigDecimal value,
        long denominator) {

    static final String TOTAL = "TOTAL";

    static FigureRow read(ResultSet row, int number) throws SQLException {
        return new FigureRow(
                row.getString("figure_key"),
                row.getString("option_code"),
                row.getString("group_kind"),
                row.getString("group_key"),
                row.getString("group_label"),
                row.getBigDecimal("figure_value"),
                row.getLong("denominator"));
    }

    boolean total() {
        return groupKind.equals(TOTAL);
    }
}
