package kr.smartwork.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.Forms;
import kr.smartwork.form.Severity;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is worth saying about reports in a list: the rules their answers have met, calls without answer, returns. */
@Component
public class Remarks {

    private final JdbcClient jdbc;
    private final Forms forms;
    private final Cycles cycles;
    private final Programs programs;
    private final FlagWords words;

    Remarks(JdbcClient jdbc, Forms forms, Cycles cycles, Programs programs, FlagWords words) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.cycles = cycles;
        this.programs = programs;
        this.words = words;
    }

    /** A rule that the current answer has met. */
    public record Rule(Severity severity, String words) {}

    /**
     * About one report.
     *
     * @param rules the gravest first
     * @param calls how often somebody called and nobody answered
     * @param returns how often the answer was sent back
     * @param state how the report stands; null when there is none
     * @param charge why somebody is in charge; null when nothing is known
     */
    public record Remark(
            List<Rule> rules, int calls, int returns, @Nullable ReportState state, @Nullable Charge charge) {

        /** Nothing to say. */
        public static final Remark NONE = new Remark(List.of(), 0, 0, null, null);
    }

    /** By report, for several at once. Whether the reader sees the reports is the caller's check. */
    public Map<UUID, Remark> of(Collection<UUID> reportIds, Locale locale) {
        if (reportIds.isEmpty()) {
            return Map.of();
        }
        List<byte[]> ids = reportIds.stream().map(Ids::bytes).toList();
        Map<UUID, List<Rule>> rules = rules(ids, locale);
        Map<UUID, Remark> remarks = new HashMap<>();
        jdbc.sql(
                        """
                        select r.id, r.state, r.returned_count, r.official_id, r.official_among, r.district_name,
                            y.name as type_name, y.name_en as type_name_en, (select count(*) from decisions d where d.report_id = r.id
                            and d.kind = 'CALL_WITHOUT_ANSWER') as calls
                        from reports r join facility_types y on y.code = r.facility_type where r.id in (:ids)""")
                .param("ids", ids)
                .query(row -> {
                    UUID id = Ids.get(row, "id");
                    remarks.put(
                            id,
                            new Remark(
                                    rules.getOrDefault(id, List.of()),
                                    row.getInt("calls"),
                                    row.getInt("returned_count"),
                                    ReportState.valueOf(row.getString("state")),
                                    new Charge(
                                            Ids.find(row, "official_id"),
                                            row.getObject("official_among", Integer.class),
                                            row.getString("district_name"),
                                            row.getString("type_name"),
                                            row.getString("type_name_en"))));
                });
        return remarks;
    }

    private Map<UUID, List<Rule>> rules(List<byte[]> ids, Locale locale) {
        Map<UUID, Asked> known = new HashMap<>();
        Map<UUID, List<Rule>> rules = new HashMap<>();
        jdbc.sql(
                        """
                        select r.id, r.cycle_id, f.rule_code, f.severity
                        from reports r join flags f on f.version_id = r.version_id
                        where r.id in (:ids) order by f.severity desc, f.rule_code""")
                .param("ids", ids)
                .query(row -> {
                    rules.computeIfAbsent(Ids.get(row, "id"), id -> new ArrayList<>())
                            .add(rule(row, known, locale));
                });
        return rules;
    }

    /** What a cycle asks by. */
    private record Asked(Program program, FormSchema form) {}

    private Asked asked(UUID cycleId) {
        Cycle cycle = cycles.get(cycleId);
        Program program = programs.findById(cycle.programId()).orElseThrow(NotFound::new);
        return new Asked(program, forms.version(cycle.formVersionId()).schema());
    }

    private Rule rule(ResultSet row, Map<UUID, Asked> known, Locale locale) throws SQLException {
        Asked by = known.computeIfAbsent(Ids.get(row, "cycle_id"), this::asked);
        return new Rule(
                Severity.valueOf(row.getString("severity")),
                words.of(row.getString("rule_code"), by.program(), by.form(), locale));
    }
}
