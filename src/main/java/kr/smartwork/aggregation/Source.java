package kr.smartwork.aggregation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A report behind a frozen number, with the version it contributed.
 *
 * @param versionId null when the report contributed no answers
 * @param versionNo of that version, or null
 * @param state the report's state when the snapshot was taken
 * @param late whether its first answer had come late by then
 */
public record Source(
        UUID reportId,
        @Nullable UUID versionId,
        @Nullable Integer versionNo,
        String state,
        boolean late,
        String facilityCode,
        String facilityName,
        String districtName,
        String facilityType) {

    static Source read(ResultSet row, int number) throws SQLException {
        return new Source(
                Ids.get(row, "report_id"),
                Ids.find(row, "version_id"),
                row.getObject("version_no", Integer.class),
                row.getString("state"),
                row.getBoolean("late"),
                row.getString("facility_code"),
                row.getString("facility_name"),
                row.getString("district_name"),
                row.getString("facility_type"));
    }
}
