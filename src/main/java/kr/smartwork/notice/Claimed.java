package kr.smartwork.notice;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A notice under a sender's lease; tries counts the present one. */
record Claimed(Pending notice, Recipient recipient, int tries, int rowVersion) {

    static Claimed read(ResultSet row, int number) throws SQLException {
        return new Claimed(
                row.getBytes("staff_id") == null ? PendingNotice.read(row) : PendingStaffNotice.read(row),
                Recipient.of(row.getString("name"), row.getString("language"), row.getString("mail")),
                row.getInt("tries"),
                row.getInt("row_version"));
    }
}
