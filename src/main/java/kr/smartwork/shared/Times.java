package kr.smartwork.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.Contract;

/** Moments as the columns hold them: {@code datetime(6)} in the time zone of the JVM and of the database session. */
public final class Times {

    private Times() {}

    /** The column value of a moment; null stays null. */
    @Contract("!null -> !null; null -> null")
    public static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    /** The moment in a column that is never null. */
    public static Instant get(ResultSet row, String column) throws SQLException {
        Instant moment = find(row, column);
        if (moment == null) {
            throw new SQLException("No time in column " + column);
        }
        return moment;
    }

    /** The moment in a column that may be null. */
    public static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
