package kr.smartwork.process;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import kr.smartwork.shared.ListCursor;
import kr.smartwork.shared.Times;

/** The last line of a page, by the columns it is sorted by and then the id, as an opaque word for the address. */
record TaskCursor(List<String> values, String id) {

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final String BETWEEN = "\u001f";

    /** The place of a row of the list. */
    static TaskCursor at(ResultSet row, List<TaskSort.Key> keys) throws SQLException {
        List<String> values = new ArrayList<>();
        for (TaskSort.Key key : keys) {
            values.add(
                    switch (key.type()) {
                        case NUMBER -> Integer.toString(row.getInt(key.column()));
                        case TIME -> Long.toString(micros(Times.get(row, key.column())));
                        case TEXT -> row.getString(key.column());
                    });
        }
        return new TaskCursor(values, row.getString("id"));
    }

    String encode() {
        String text = String.join(BETWEEN, values) + BETWEEN + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@link kr.smartwork.shared.InvalidInput} at {@code cursor} for a word that is none of ours, or of another sort. */
    static TaskCursor decode(String word, List<TaskSort.Key> keys) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(BETWEEN, -1));
            TaskCursor cursor = new TaskCursor(parts.subList(0, parts.size() - 1), parts.get(parts.size() - 1));
            if (cursor.values.size() != keys.size() || !cursor.id.matches("[\\w-]+")) {
                throw new IllegalArgumentException("Not a line of this list");
            }
            for (int i = 0; i < keys.size(); i++) {
                Objects.requireNonNull(cursor.value(i, keys.get(i)));
            }
            return cursor;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw ListCursor.unreadable();
        }
    }

    /** As a parameter to compare the column with. */
    Object value(int number, TaskSort.Key key) {
        String value = values.get(number);
        return switch (key.type()) {
            case NUMBER -> Integer.valueOf(value);
            case TIME -> Times.timestamp(moment(Long.parseLong(value)));
            case TEXT -> value;
        };
    }

    private static Instant moment(long micros) {
        Instant moment = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LAST)) {
            throw new IllegalArgumentException("No time of ours");
        }
        return moment;
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
