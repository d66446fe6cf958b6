package kr.smartwork.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.Forms;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a facility answered the last time the same program asked. */
@Component
public class EarlierAnswers {

    private final JdbcClient jdbc;
    private final Forms forms;

    EarlierAnswers(JdbcClient jdbc, Forms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    /**
     * The last answer of the same subject in an earlier cycle of the program.
     *
     * @param answers by field key of the form of now
     * @param form the form it was given with
     */
    public record Earlier(
            UUID versionId,
            String cycleTitle,
            Instant submittedAt,
            int identicalInRow,
            FormSchema form,
            Map<String, Object> answers) {}

    /**
     * The latest one, found from the newest cycle back: ids of cycles ascend in time. Empty when the subject was never asked
     * before, did not answer, or had nothing to answer.
     */
    public Optional<Earlier> of(UUID reportId) {
        return jdbc.sql(
                        """
                        select v.id, v.answers, v.form_version_id, v.submitted_at, v.identical_in_row, c.title,
                               now.form_version_id as form_now
                        from reports mine
                        join cycles now on now.id = mine.cycle_id
                        join reports r on r.facility_id = mine.facility_id and r.cycle_id < mine.cycle_id
                            and r.subject_key = mine.subject_key
                        join cycles c on c.id = r.cycle_id and c.program_id = now.program_id and c.state <> 'CANCELLED'
                        join versions v on v.id = r.version_id and v.kind = 'ANSWERED'
                        where mine.id = ?
                        order by r.cycle_id desc limit 1
                        """)
                .param(Ids.bytes(reportId))
                .query((row, n) -> earlier(row))
                .optional();
    }

    private Earlier earlier(ResultSet row) throws SQLException {
        FormSchema form = forms.version(Ids.get(row, "form_version_id")).schema();
        return new Earlier(
                Ids.get(row, "id"),
                row.getString("title"),
                Times.get(row, "submitted_at"),
                row.getInt("identical_in_row"),
                form,
                forms.version(Ids.get(row, "form_now")).schema().storedEarlier(row.getString("answers")));
    }
}
