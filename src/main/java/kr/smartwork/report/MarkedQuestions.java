package kr.smartwork.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormSchema;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The questions that returns are about; rows are only added. */
@Component
public class MarkedQuestions {

    private final JdbcTemplate jdbc;

    MarkedQuestions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * That the form asks them all.
     *
     * @throws InvalidInput at {@code questions}, for each key that the form does not ask or that is there twice
     */
    public static void require(FormSchema form, List<MarkedQuestion> marked) {
        Set<String> seen = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (MarkedQuestion mark : marked) {
            boolean asked = form.fields().stream()
                    .anyMatch(field -> field.asked() && field.key().equals(mark.field()));
            if (!asked) {
                errors.add(
                        new FieldError("questions", "unknown-question", Text.of("report.mark.unknown", mark.field())));
            } else if (!seen.add(mark.field())) {
                errors.add(new FieldError("questions", "twice", Text.of("report.mark.twice", mark.field())));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /** Marks questions of the report's current version. */
    public void add(Report report, FormSchema form, List<MarkedQuestion> marked) {
        List<String> order = form.fields().stream().map(FormField::key).toList();
        List<Object[]> rows = marked.stream()
                .map(mark -> new Object[] {
                    Ids.bytes(report.id()),
                    report.versionNo(),
                    mark.field(),
                    order.indexOf(mark.field()),
                    mark.sentence()
                })
                .toList();
        jdbc.batchUpdate(
                """
                insert into marked_questions (report_id, version_no, field, position_no, sentence)
                values (?, ?, ?, ?, ?)""",
                rows);
    }

    /** By the number of the version that was returned, in the order of the form. */
    public Map<Integer, List<MarkedQuestion>> of(UUID reportId) {
        Map<Integer, List<MarkedQuestion>> marked = new LinkedHashMap<>();
        jdbc.query(
                "select * from marked_questions where report_id = ? order by version_no, position_no",
                row -> {
                    marked.computeIfAbsent(row.getInt("version_no"), version -> new ArrayList<>())
                            .add(new MarkedQuestion(row.getString("field"), row.getString("sentence")));
                },
                Ids.bytes(reportId));
        return marked;
    }

    /** Of one version of a report, by the key of the question; empty when none was marked. */
    public Map<String, MarkedQuestion> of(UUID reportId, int version) {
        Map<String, MarkedQuestion> marked = new LinkedHashMap<>();
        of(reportId).getOrDefault(version, List.of()).forEach(mark -> marked.put(mark.field(), mark));
        return marked;
    }
}
