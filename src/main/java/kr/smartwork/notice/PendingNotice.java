package kr.smartwork.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A notice to a respondent, about to be sent.
 *
 * @param reportId set when it speaks of one report, null when it speaks of all the person owes in the cycle
 * @param reason what a person typed when the notice was added, or null
 */
public record PendingNotice(
        UUID id,
        Purpose purpose,
        UUID cycleId,
        @Nullable UUID reportId,
        UUID personId,
        int ordinal,
        @Nullable String reason)
        implements Pending {

    static PendingNotice read(ResultSet row) throws SQLException {
        return new PendingNotice(
                Ids.get(row, "id"),
                Purpose.valueOf(row.getString("purpose")),
                Ids.get(row, "cycle_id"),
                Ids.find(row, "report_id"),
                Ids.get(row, "person_id"),
                row.getInt("ordinal"),
                row.getString("reason"));
    }
}
