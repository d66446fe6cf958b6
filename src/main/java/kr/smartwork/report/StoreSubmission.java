package kr.smartwork.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.form.AnswerValue;
import kr.smartwork.form.CheckedAnswers;
import kr.smartwork.form.FlaggedRule;
import kr.smartwork.form.Severity;
import kr.smartwork.program.Asking;
import kr.smartwork.program.Program;
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
    private final Repetition repetition;
    private final Drafts drafts;
    private final Clock clock;

    StoreSubmission(
            Reports reports,
            ReportVersions versions,
            JdbcTemplate jdbc,
            Repetition repetition,
            Drafts drafts,
            Clock clock) {
        this.reports = reports;
        this.versions = versions;
        this.jdbc = jdbc;
        this.repetition = repetition;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @throws Conflict when the cycle no longer takes answers or the report is closed */
    public Receipt store(Report report, Cycle cycle, Program program, SubmitAnswer submission, CheckedAnswers answers) {
        if (!cycle.takesAnswers(clock.instant(), report.extendedUntil())) {
            throw new Conflict("cycle-closed", Text.of("report.cycleClosed"));
        }
        return storeLate(report, cycle, program, submission, answers);
    }

    /** The same whenever it comes: what an official corrects after the lock. */
    public Receipt storeLate(
            Report report, Cycle cycle, Program program, SubmitAnswer submission, CheckedAnswers answers) {
        Instant now = clock.instant();
        Asking asking = program.definition().asking();
        int identical = submission.kind() == VersionKind.ANSWERED ? repetition.inRow(report.id(), asking, answers) : 0;
        ReportVersion version = versions.save(
                new ReportVersion(report, submission, cycle.formVersionId(), answers.json(), identical, now));
        List<FlaggedRule> flagged = flagged(program, answers, identical);
        report.answered(version, flagged.stream().map(FlaggedRule::severity).reduce(Severity.NONE, Severity::or));
        reports.saveAndFlush(report);
        storeValues(version.id(), answers.values());
        storeFlags(version.id(), flagged);
        drafts.delete(report.id());
        return Receipt.of(version, false);
    }

    /** The program's rules, the form's own, and the one about answers that never change. */
    private static List<FlaggedRule> flagged(Program program, CheckedAnswers answers, int identical) {
        List<FlaggedRule> flagged = new ArrayList<>(answers.flagged());
        program.definition().flags().stream()
                .filter(rule -> rule.flags(answers.values()))
                .map(rule -> new FlaggedRule(rule.code(), rule.field(), rule.severity()))
                .forEach(flagged::add);
        int many = program.definition().asking().identicalInRow();
        if (many > 0 && identical >= many) {
            flagged.add(new FlaggedRule(Asking.IDENTICAL_RULE, "", Severity.ATTENTION));
        }
        return flagged;
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

    private void storeFlags(UUID versionId, List<FlaggedRule> flagged) {
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
