package kr.smartwork.respond;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kr.smartwork.report.VersionKind;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The submissions for a person's reports, whoever of its contacts sent them. */
@Repository
class SentRows {

    private final JdbcClient jdbc;

    SentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SentRow> of(UUID personId, int skip, int limit) {
        return jdbc.sql(
                        """
                        select r.id, v.id as version_id, v.version_no, v.kind, p.name as program_name,
                            p.name_en as program_name_en, r.facility_name, c.title, v.entered_by_name, v.submitted_at, v.late
                        from report_recipients rr
                        join reports r on r.id = rr.report_id
                        join versions v on v.report_id = r.id
                        join cycles c on c.id = rr.cycle_id
                        join programs p on p.id = c.program_id
                        where rr.person_id = :person and r.state <> 'PENDING'
                        order by v.submitted_at desc, v.id desc limit :limit offset :skip
                        """)
                .param("person", Ids.bytes(personId))
                .param("limit", limit)
                .param("skip", skip)
                .query((row, i) -> read(row))
                .list();
    }

    private static SentRow read(ResultSet row) throws SQLException {
        return new SentRow(
                Ids.get(row, "id"),
                Ids.get(row, "version_id"),
                row.getInt("version_no"),
                VersionKind.valueOf(row.getString("kind")),
                row.getString("program_name"),
                row.getString("program_name_en"),
                row.getString("facility_name"),
                row.getString("title"),
                row.getString("entered_by_name"),
                Times.get(row, "submitted_at"),
                row.getBoolean("late"));
    }
}
