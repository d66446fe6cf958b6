package kr.smartwork.respond;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.report.VersionKind;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The submissions of a report. Whether the asker may see the report is checked before. */
@Repository
class VersionRows {

    private static final String SELECT =
            """
            select id, version_no, kind, answers, form_version_id, channel, entered_by_name, submitted_at, late,
                identical_in_row
            from versions where report_id = :report
            """;

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<VersionRow> latest(UUID reportId) {
        return jdbc.sql(SELECT + "order by version_no desc limit 1")
                .param("report", Ids.bytes(reportId))
                .query((row, i) -> read(row))
                .optional();
    }

    Optional<VersionRow> find(UUID reportId, int number) {
        return jdbc.sql(SELECT + "and version_no = :number")
                .param("report", Ids.bytes(reportId))
                .param("number", number)
                .query((row, i) -> read(row))
                .optional();
    }

    private static VersionRow read(ResultSet row) throws SQLException {
        return new VersionRow(
                Ids.get(row, "id"),
                row.getInt("version_no"),
                VersionKind.valueOf(row.getString("kind")),
                row.getString("answers"),
                Ids.get(row, "form_version_id"),
                row.getString("channel"),
                row.getString("entered_by_name"),
                Times.get(row, "submitted_at"),
                row.getBoolean("late"),
                row.getInt("identical_in_row"));
    }
}
