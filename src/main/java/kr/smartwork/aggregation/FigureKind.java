package kr.smartwork.aggregation;

/** How a figure's value is to be read. */
public enum FigureKind {
    /** Part of the expected reports, 0 to 1; null when none is expected. */
    RATE,
    /** Number of reports. */
    REPORTS,
    /** Total of the answers; null when nobody answered. */
    SUM,
    /** Average of the answers; null when nobody answered. */
    MEAN,
    /** Number of reports that answered the question. */
    COUNT,
    /** Part of those that answered and chose the option, 0 to 1; null when nobody answered. */
    SHARE,
    /** Number of reports that chose the option. */
    DISTRIBUTION;

    /** Whether the value is a part of a whole, to be shown in per cent. */
    public boolean fraction() {
        return this == RATE || this == SHARE;
    }
}
