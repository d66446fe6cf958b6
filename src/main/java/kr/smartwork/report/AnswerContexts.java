package kr.smartwork.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.form.FormContext;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormSchema;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the answers of a report are checked against besides its form; asks the database only for what the form needs. */
@Component
public class AnswerContexts {

    private final JdbcClient jdbc;
    private final EarlierAnswers earlier;
    private final Clock clock;

    AnswerContexts(JdbcClient jdbc, EarlierAnswers earlier, Clock clock) {
        this.jdbc = jdbc;
        this.earlier = earlier;
        this.clock = clock;
    }

    /** For this report, asked with this form. */
    public FormContext of(UUID reportId, FormSchema form) {
        Map<String, Object> last = form.looksBack()
                ? earlier.of(reportId).map(EarlierAnswers.Earlier::answers).orElse(Map.of())
                : Map.of();
        boolean files = form.fields().stream().anyMatch(field -> field.type() == FormField.Type.FILE);
        return new FormContext(last, files ? files(reportId) : Set.of(), LocalDate.now(clock));
    }

    private Set<String> files(UUID reportId) {
        return new HashSet<>(jdbc.sql("select id from report_files where report_id = ? and field <> '@visit'")
                .param(Ids.bytes(reportId))
                .query((row, n) -> Ids.get(row, "id").toString())
                .list());
    }
}
