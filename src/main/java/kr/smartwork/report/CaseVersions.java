package kr.smartwork.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.form.FilledForm;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.FormVersion;
import kr.smartwork.form.Forms;
import kr.smartwork.form.Severity;
import kr.smartwork.program.Program;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The submissions of a case with what was noticed about them, and the answer of the cycle before. */
@Component
class CaseVersions {

    private final JdbcClient jdbc;
    private final Forms forms;
    private final FlagWords words;

    CaseVersions(JdbcClient jdbc, Forms forms, FlagWords words) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.words = words;
    }

    /** The newest first. */
    List<CaseFile.Version> of(UUID reportId, Program program) {
        Map<UUID, List<CaseFile.Flag>> flags = flags(reportId, program);
        return jdbc.sql("select * from versions where report_id = ? order by version_no desc")
                .param(Ids.bytes(reportId))
                .query((row, n) -> version(row, flags.getOrDefault(Ids.get(row, "id"), List.of())))
                .list();
    }

    /** The report of the same facility in the latest cycle of the program that was opened before this one: ids of cycles ascend in time. */
    CaseFile.@Nullable Previous before(
            UUID facilityId, String subjectKey, UUID programId, UUID cycleId, FormSchema form) {
        return jdbc.sql(
                        """
                        select r.id, r.state, r.version_no, c.title, v.answers
                        from reports r
                        join cycles c on c.id = r.cycle_id
                        left join versions v on v.id = r.version_id
                        where r.facility_id = :facility and r.subject_key = :subject and c.program_id = :program
                          and c.id < :cycle and c.state <> 'CANCELLED'
                        order by c.id desc limit 1
                        """)
                .param("facility", Ids.bytes(facilityId))
                .param("subject", subjectKey)
                .param("program", Ids.bytes(programId))
                .param("cycle", Ids.bytes(cycleId))
                .query((row, n) -> previous(row, form))
                .optional()
                .orElse(null);
    }

    private static CaseFile.Previous previous(ResultSet row, FormSchema form) throws SQLException {
        String answers = row.getString("answers");
        return new CaseFile.Previous(
                Ids.get(row, "id"),
                row.getString("title"),
                ReportState.valueOf(row.getString("state")),
                answers == null ? null : row.getInt("version_no"),
                answers == null ? null : form.filled(form.storedEarlier(answers), List.of()));
    }

    private CaseFile.Version version(ResultSet row, List<CaseFile.Flag> flags) throws SQLException {
        UUID id = Ids.get(row, "id");
        FormVersion form = forms.version(Ids.get(row, "form_version_id"));
        return new CaseFile.Version(
                id,
                row.getInt("version_no"),
                VersionKind.valueOf(row.getString("kind")),
                filled(form, row),
                form,
                Receipt.number(id),
                Channel.valueOf(row.getString("channel")),
                row.getString("entered_by_name"),
                Times.get(row, "submitted_at"),
                row.getBoolean("late"),
                flags);
    }

    private static FilledForm filled(FormVersion form, ResultSet row) throws SQLException {
        return form.schema().filled(form.schema().stored(row.getString("answers")), List.of());
    }

    /** By version, the gravest first. */
    private Map<UUID, List<CaseFile.Flag>> flags(UUID reportId, Program program) {
        Map<UUID, List<CaseFile.Flag>> flags = new HashMap<>();
        jdbc.sql(
                        """
                        select f.*, v.form_version_id from flags f join versions v on v.id = f.version_id
                        where v.report_id = ? order by f.severity desc, f.rule_code
                        """)
                .param(Ids.bytes(reportId))
                .query(row -> {
                    flags.computeIfAbsent(Ids.get(row, "version_id"), id -> new ArrayList<>())
                            .add(flag(row, program));
                });
        return flags;
    }

    private CaseFile.Flag flag(ResultSet row, Program program) throws SQLException {
        String code = row.getString("rule_code");
        FormSchema form = forms.version(Ids.get(row, "form_version_id")).schema();
        return new CaseFile.Flag(
                code,
                row.getString("field"),
                Severity.valueOf(row.getString("severity")),
                words.of(code, program, form, Locale.KOREAN),
                words.of(code, program, form, Locale.ENGLISH));
    }
}
