package kr.smartwork.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;

/** A row of {@code links}: at most one per person; a new generation makes all earlier tokens worthless. */
record Link(UUID id, UUID personId, int generation, Instant expiresAt, @Nullable Instant revokedAt) {

    static Link read(ResultSet row, int number) throws SQLException {
        return new Link(
                Ids.get(row, "id"),
                Ids.get(row, "person_id"),
                row.getInt("generation"),
                Times.get(row, "expires_at"),
                Times.find(row, "revoked_at"));
    }

    boolean revoked() {
        return revokedAt != null;
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean opens(int askedGeneration, Instant now) {
        return generation == askedGeneration && !revoked() && !expired(now);
    }
}
