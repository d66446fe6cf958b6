package kr.smartwork.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.form.AnswerValue;
import kr.smartwork.form.CheckedAnswers;
import kr.smartwork.form.FormContext;
import kr.smartwork.form.FormVersion;
import kr.smartwork.form.Severity;
import kr.smartwork.program.FlagRule;
import kr.smartwork.program.Program;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the facilities answered yesterday: nine in ten did, some of them late. In batches, whatever the city's size. */
@Component
class PastAnswers {

    private static final int BATCH = 1_000;
    private static final long SEED = 20_200_218L;

    private final JdbcTemplate jdbc;

    PastAnswers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Asked(UUID reportId, UUID personId, String person) {}

    private record Rows(List<Object[]> versions, List<Object[]> values, List<Object[]> flags, List<Object[]> reports) {

        Rows() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    void write(Cycle cycle, Program program, FormVersion form, Instant opened) {
        Dice dice = new Dice(SEED);
        LocalDate day = LocalDate.ofInstant(opened, ZoneId.systemDefault());
        PlausibleAnswers answers = new PlausibleAnswers(dice);
        Rows rows = new Rows();
        for (Asked asked : asked(cycle.id())) {
            if (dice.percent(91)) {
                boolean late = dice.percent(8);
                Instant at = late
                        ? cycle.dueAt().plusSeconds(dice.between(60, 3_600))
                        : opened.plusSeconds(dice.between(600, 28_000));
                add(
                        rows,
                        asked,
                        program,
                        form,
                        form.schema().check(answers.of(form.schema()), FormContext.on(day)),
                        at,
                        late,
                        opened);
            }
            if (rows.reports().size() >= BATCH) {
                flush(rows);
            }
        }
        flush(rows);
    }

    private List<Asked> asked(UUID cycleId) {
        return jdbc.query(
                """
                select r.id, rr.person_id, p.name from reports r
                join report_recipients rr on rr.report_id = r.id and rr.position_no = 1
                join persons p on p.id = rr.person_id
                where r.cycle_id = ? order by r.facility_code""",
                (row, n) -> new Asked(Ids.get(row, "id"), Ids.get(row, "person_id"), row.getString("name")),
                Ids.bytes(cycleId));
    }

    private static void add(
            Rows rows,
            Asked asked,
            Program program,
            FormVersion form,
            CheckedAnswers answers,
            Instant at,
            boolean late,
            Instant opened) {
        UUID version = Ids.next();
        Severity severity = Severity.NONE;
        for (FlagRule rule : program.definition().flags()) {
            if (rule.flags(answers.values())) {
                severity = severity.or(rule.severity());
                rows.flags().add(new Object[] {
                    Ids.bytes(version),
                    rule.code(),
                    rule.field(),
                    rule.severity().name()
                });
            }
        }
        for (AnswerValue value : answers.values()) {
            rows.values().add(new Object[] {
                Ids.bytes(version), value.field(), value.rowNo(), value.itemNo(), value.number(), value.code()
            });
        }
        Timestamp time = Timestamp.from(at);
        rows.versions().add(new Object[] {
            Ids.bytes(version),
            Ids.bytes(asked.reportId()),
            answers.json(),
            Ids.bytes(form.id()),
            "demo-" + version,
            Ids.bytes(asked.personId()),
            asked.person(),
            time,
            late
        });
        rows.reports().add(new Object[] {
            severity.name(),
            Timestamp.from(opened),
            time,
            Ids.bytes(version),
            time,
            time,
            late,
            time,
            Ids.bytes(asked.reportId())
        });
    }

    private void flush(Rows rows) {
        jdbc.batchUpdate(
                """
                insert into versions (id, report_id, version_no, kind, answers, form_version_id, submission_id, channel,
                    person_id, entered_by_name, submitted_at, late, identical_in_row)
                values (?, ?, 1, 'ANSWERED', ?, ?, ?, 'LINK', ?, ?, ?, ?, 1)""",
                rows.versions());
        jdbc.batchUpdate(
                """
                insert into answer_values (version_id, field, row_no, item_no, number_value, code_value)
                values (?, ?, ?, ?, ?, ?)""",
                rows.values());
        jdbc.batchUpdate(
                "insert into flags (version_id, rule_code, field, severity) values (?, ?, ?, ?)", rows.flags());
        jdbc.batchUpdate(
                """
                update reports set state = 'ACCEPTED', severity = ?, dispatched_at = ?, opened_at = ?, version_no = 1,
                    version_id = ?, first_submitted_at = ?, submitted_at = ?, late = ?, settled_at = ?
                where id = ?""",
                rows.reports());
        List.of(rows.versions(), rows.values(), rows.flags(), rows.reports()).forEach(List::clear);
    }
}
