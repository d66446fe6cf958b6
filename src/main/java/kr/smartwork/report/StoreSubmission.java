package kr.smartwork.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.form.AnswerValue;
import kr.smartwork.form.CheckedAnswers;
import kr.smartwork.program.FlagRule;
import kr.smartwork.program.Program;
import kr.smartwork.program.Severity;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores a checked submission as the report's next version, with its values and flags. The report's row is locked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StoreSubmission {

    private final Reports reports;
    private final ReportVersions versions;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    StoreSubmission(Reports reports, ReportVersions versions, JdbcTemplate jdbc, Clock clock) {
        this.reports = reports;
        this.versions = versions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Conflict when the cycle no longer takes answers or the report is closed */
    public Receipt store(Report report, Cycle cycle, Program program, SubmitAnswer submission, CheckedAnswers answers) {
        Instant now = clock.instant();
        if (!cycle.takesAnswers(now)) {
            throw new Conflict("cycle-closed", Text.of("report.cycleClosed"));
        }
        ReportVersion version =
                versions.save(new ReportVersion(report, submission, cycle.formVersionId(), answers.json(), now));
        List<FlagRule> flagged = program.definition().flags().stream()
                .filter(rule -> rule.flags(answers.values()))
                .toList();
        report.answered(version, flagged.stream().map(FlagRule::severity).reduce(Severity.NONE, Severity::or));
        reports.saveAndFlush(report);
        storeValues(version.id(), answers.values());
        storeFlags(version.id(), flagged);
        return Receipt.of(version, false);
    }

    private void storeValues(UUID versionId, List<AnswerValue> values) {
        List<Object[]> rows = values.stream()
                .map(value -> new Object[] {
                    Ids.bytes(versionId), value.field(), value.rowNo(), value.itemNo(), value.number(), value.code()
                })
                .toList();
        jdbc.batchUpdate(
                """
                insert into answer_values (version_id, field, row_no, item_no, number_value, code_value)
                values (?, ?, ?, ?, ?, ?)""",
                rows);
    }

    private void storeFlags(UUID versionId, List<FlagRule> flagged) {
        List<Object[]> rows = flagged.stream()
                .map(rule -> new Object[] {
                    Ids.bytes(versionId),
                    rule.code(),
                    rule.field(),
                    rule.severity().name()
                })
                .toList();
        jdbc.batchUpdate("insert into flags (version_id, rule_code, field, severity) values (?, ?, ?, ?)", rows);
    }
}
