package kr.smartwork.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.shared.Ids;

/**
 * A notice to a member of staff, about to be sent.
 *
 * @param language of its words
 */
public record PendingStaffNotice(UUID id, Purpose purpose, UUID staffId, String name, Locale language)
        implements Pending {

    static PendingStaffNotice read(ResultSet row) throws SQLException {
        Recipient recipient = Recipient.of(row.getString("name"), row.getString("language"), null);
        return new PendingStaffNotice(
                Ids.get(row, "id"),
                Purpose.valueOf(row.getString("purpose")),
                Ids.get(row, "staff_id"),
                recipient.name(),
                recipient.language());
    }
}
