package kr.smartwork.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.form.FormVersion;
import kr.smartwork.form.Forms;
import kr.smartwork.form.Severity;
import kr.smartwork.program.Programs;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads whole cases, each with the same small number of statements however long its history is. */
@Component
public class CaseFiles {

    private final JdbcClient jdbc;
    private final CaseVersions versions;
    private final CaseHistory history;
    private final Programs programs;
    private final Forms forms;

    CaseFiles(JdbcClient jdbc, CaseVersions versions, CaseHistory history, Programs programs, Forms forms) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.history = history;
        this.programs = programs;
        this.forms = forms;
    }

    /**
     * The case. Whether the reader may see it is the caller's check, against {@link CaseFile.Place#orgPath()}.
     *
     * @throws NotFound if there is none
     */
    @Transactional(readOnly = true)
    public CaseFile of(UUID reportId) {
        return jdbc.sql(
                        """
                        select r.*, f.address, f.phone, y.name as type_name, y.name_en as type_name_en,
                               s.name as official_name, c.title, c.state as cycle_state, c.program_id,
                               c.form_version_id, c.lock_at, c.rework_until, p.code as program_code, p.name as program_name,
                               p.name_en as program_name_en
                        from reports r
                        join cycles c on c.id = r.cycle_id
                        join programs p on p.id = c.program_id
                        join facilities f on f.id = r.facility_id
                        join facility_types y on y.code = r.facility_type
                        left join staff s on s.id = r.official_id
                        where r.id = ?
                        """)
                .param(Ids.bytes(reportId))
                .query((row, n) -> file(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private CaseFile file(ResultSet row) throws SQLException {
        UUID id = Ids.get(row, "id");
        UUID programId = Ids.get(row, "program_id");
        FormVersion form = forms.version(Ids.get(row, "form_version_id"));
        CaseFile.Run cycle = cycle(row);
        Instant extended = Times.find(row, "extended_until");
        return new CaseFile(
                id,
                ReportState.valueOf(row.getString("state")),
                Severity.valueOf(row.getString("severity")),
                extended == null ? Times.get(row, "due_at") : extended,
                extended,
                Times.find(row, "dispatched_at"),
                Times.find(row, "opened_at"),
                row.getBoolean("late"),
                row.getInt("returned_count"),
                row.getString("return_reason"),
                row.getString("official_name"),
                new Charge(
                        Ids.find(row, "official_id"),
                        row.getObject("official_among", Integer.class),
                        row.getString("district_name"),
                        row.getString("type_name"),
                        row.getString("type_name_en")),
                facility(row),
                cycle,
                form,
                versions.of(id, programs.findById(programId).orElseThrow(NotFound::new)),
                history.decisions(id),
                history.notices(id, cycle.id()),
                history.recipients(id),
                versions.before(
                        Ids.get(row, "facility_id"),
                        row.getString("subject_key"),
                        programId,
                        cycle.id(),
                        form.schema()));
    }

    private static CaseFile.Place facility(ResultSet row) throws SQLException {
        return new CaseFile.Place(
                Ids.get(row, "facility_id"),
                row.getString("facility_code"),
                row.getString("facility_name"),
                row.getString("facility_type"),
                row.getString("type_name"),
                row.getString("type_name_en"),
                row.getString("district_name"),
                row.getString("org_path"),
                row.getString("address"),
                row.getString("phone"),
                row.getObject("staff_count", Integer.class),
                row.getObject("capacity", Integer.class));
    }

    private static CaseFile.Run cycle(ResultSet row) throws SQLException {
        Instant lock = Times.get(row, "lock_at");
        CycleState state = CycleState.valueOf(row.getString("cycle_state"));
        Instant rework = Times.find(row, "rework_until");
        Instant extended = state == CycleState.REVIEW ? null : Times.find(row, "extended_until");
        return new CaseFile.Run(
                Ids.get(row, "cycle_id"),
                row.getString("title"),
                state,
                row.getString("program_code"),
                row.getString("program_name"),
                row.getString("program_name_en"),
                Stream.of(lock, rework, extended)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(lock));
    }
}
