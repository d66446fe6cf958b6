package kr.smartwork.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.Contract;

/**
 * Ids of our rows: UUIDv7 (RFC 9562), assigned by us so that inserts can be batched, stored as {@code binary(16)} and
 * roughly in order of creation. Never order by them across nodes.
 */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new id. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /** The column value of an id; null stays null. */
    @Contract("!null -> !null; null -> null")
    public static byte @Nullable [] bytes(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The id in a column that is never null. */
    public static UUID get(ResultSet row, String column) throws SQLException {
        UUID id = find(row, column);
        if (id == null) {
            throw new SQLException("No id in column " + column);
        }
        return id;
    }

    /** The id in a column that may be null. */
    public static @Nullable UUID find(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
