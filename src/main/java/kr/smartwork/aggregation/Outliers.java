package kr.smartwork.aggregation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormSchema;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds answers that do not fit the facility's own history: more than three standard deviations, and at least one, from the
 * mean of its last cycles. The questions that are figures count; two statements, whatever the size of the cycle.
 */
@Component
public class Outliers {

    private static final int CYCLES = 8;
    private static final int FEWEST = 3;
    private static final int MOST = 50;

    private static final String FAR =
            """
            select r.id, r.facility_name, r.district_name, v.field, v.number_value, h.mean, h.deviation, h.n
            from reports r
            join answer_values v on v.version_id = r.version_id and v.field in (:fields) and v.number_value is not null
            join (select a.facility_id, a.field, avg(a.number_value) as mean, stddev_pop(a.number_value) as deviation,
                         count(*) as n
                  from (select p.facility_id, %1$s as field, pv.number_value
                        from reports p
                        join answer_values pv on pv.version_id = p.version_id and pv.field in (:asked)
                             and pv.number_value is not null
                        where p.cycle_id in (:past) and p.state = 'ACCEPTED') a
                  group by a.facility_id, a.field having count(*) >= :fewest) h
              on h.facility_id = r.facility_id and h.field = v.field
            where r.cycle_id = :cycle and r.state in ('IN_REVIEW', 'ACCEPTED') and %2$s
              and abs(v.number_value - h.mean) >= 1 and abs(v.number_value - h.mean) > 3 * h.deviation
            order by abs(v.number_value - h.mean) / (h.deviation + 1) desc, r.id limit :rows
            """;

    private final JdbcClient jdbc;
    private final CycleForms forms;

    Outliers(JdbcClient jdbc, CycleForms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    /** Those of the reader's units, the farthest first; at most 50. */
    public List<Outlier> of(UUID cycleId, List<String> paths) {
        List<byte[]> past = past(cycleId);
        if (past.size() < FEWEST) {
            return List.of();
        }
        FormSchema form = forms.of(cycleId);
        Map<String, FormField> questions = form.measurable();
        OrgPaths sight = new OrgPaths(paths);
        FormerKeys former = new FormerKeys(form);
        return jdbc.sql(FAR.formatted(former.keyOfNow("pv.field"), sight.below("r.org_path")))
                .param("fields", MarkedQuestions.measured(form))
                .param("asked", former.with(MarkedQuestions.measured(form)))
                .params(former.params())
                .param("past", past)
                .param("fewest", FEWEST)
                .param("cycle", Ids.bytes(cycleId))
                .param("rows", MOST)
                .params(sight.params())
                .query((row, n) -> outlier(row, questions))
                .list();
    }

    /** The last cycles of the same program before this one that asked some of the same facilities: ids of cycles ascend in time. */
    private List<byte[]> past(UUID cycleId) {
        return jdbc.sql(
                        """
                        select p.id from cycles c join cycles p on p.program_id = c.program_id and p.id < c.id
                        where c.id = :cycle and p.state <> 'CANCELLED'
                          and exists (select 1 from reports mine join reports theirs on theirs.facility_id = mine.facility_id
                                      where mine.cycle_id = c.id and theirs.cycle_id = p.id)
                        order by p.id desc limit :rows
                        """)
                .param("cycle", Ids.bytes(cycleId))
                .param("rows", CYCLES)
                .query((row, n) -> Objects.requireNonNull(Ids.bytes(Ids.get(row, "id"))))
                .list();
    }

    private static Outlier outlier(ResultSet row, Map<String, FormField> questions) throws SQLException {
        return new Outlier(
                Ids.get(row, "id"),
                row.getString("facility_name"),
                row.getString("district_name"),
                Objects.requireNonNull(questions.get(row.getString("field"))),
                row.getBigDecimal("number_value").stripTrailingZeros(),
                row.getDouble("mean"),
                row.getDouble("deviation"),
                row.getInt("n"));
    }
}
