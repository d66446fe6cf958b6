package kr.smartwork.registry.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as lists have them: 2026-03-01, 2026.3.1., 2026/03/01, 20260301, 2026년 3월 1일, with or without midnight. */
final class CellDate {

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})(?:[-./년] ?(\\d{1,2})[-./월] ?(\\d{1,2})[.일]?|(\\d{2})(\\d{2}))(?: 0{1,2}:00(?::00)?)?");

    private CellDate() {}

    /** Null if it is no date, or none between 1900 and 2100. */
    static @Nullable LocalDate parse(String cell) {
        Matcher matcher = DATE.matcher(cell);
        if (!matcher.matches()) {
            return null;
        }
        boolean parted = matcher.group(2) != null;
        try {
            int year = Integer.parseInt(matcher.group(1));
            int month = Integer.parseInt(matcher.group(parted ? 2 : 4));
            int day = Integer.parseInt(matcher.group(parted ? 3 : 5));
            return year < 1900 || year > 2100 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
