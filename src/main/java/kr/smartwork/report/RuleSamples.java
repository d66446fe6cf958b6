package kr.smartwork.report;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Random samples of what a cycle accepted by rule, for a person to look at: drawn once and kept with the seed they were
 * drawn by, with what was found about each report. A report is drawn once in a cycle; another sample has others.
 */
@Service
@Transactional
public class RuleSamples {

    /** How many reports a sample can have. */
    public static final List<Integer> SIZES = List.of(10, 20, 50);

    private static final int LONGEST_COMMENT = 2_000;

    private static final String LEFT =
            """
            from reports r
            where r.cycle_id = :cycle and %s and r.state = 'ACCEPTED' and exists (
                select 1 from decisions d where d.report_id = r.id and d.kind = 'ACCEPTED_BY_RULE'
                  and d.version_no = r.version_no)
              and not exists (select 1 from rule_sample_items i where i.report_id = r.id)
            """;

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom seeds = new SecureRandom();

    RuleSamples(JdbcClient jdbc, Cycles cycles, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a person found about a report that a rule had accepted. */
    public enum Result {
        /** Nothing is wrong with it. */
        FINE,
        /** It should not have been accepted as it is. */
        PROBLEM
    }

    private record Left(UUID report, int version) {}

    /** How many reports of the actor's units are accepted by rule and in no sample yet. */
    @Transactional(readOnly = true)
    public int left(Actor actor, UUID cycleId) {
        OrgPaths own = own(actor);
        return jdbc.sql("select count(*) " + LEFT.formatted(own.below("r.org_path")))
                .param("cycle", Ids.bytes(cycleId))
                .params(own.params())
                .query(Integer.class)
                .single();
    }

    /**
     * Draws a sample from the supervisor's own units and returns its number.
     *
     * @param size one of {@link #SIZES}; fewer where fewer are left
     * @throws Conflict when none is left
     */
    public int draw(Actor actor, UUID cycleId, int size) {
        if (!SIZES.contains(size)) {
            throw InvalidInput.at("size", "out-of-range", Text.of("review.sample.size.wrong"));
        }
        OrgPaths own = own(actor);
        cycles.getLocked(cycleId);
        List<Left> all = new ArrayList<>(
                jdbc.sql("select r.id, r.version_no " + LEFT.formatted(own.below("r.org_path")) + " order by r.id")
                        .param("cycle", Ids.bytes(cycleId))
                        .params(own.params())
                        .query((row, n) -> new Left(Ids.get(row, "id"), row.getInt("version_no")))
                        .list());
        if (all.isEmpty()) {
            throw new Conflict("nothing-left", Text.of("review.sample.nothingLeft"));
        }
        long seed = seeds.nextLong();
        int of = all.size();
        Collections.shuffle(all, new Random(seed));
        return store(actor, cycleId, seed, of, all.subList(0, Math.min(size, of)));
    }

    private int store(Actor actor, UUID cycleId, long seed, int of, List<Left> drawn) {
        UUID id = Ids.next();
        int ordinal = jdbc.sql("select coalesce(max(ordinal), 0) + 1 from rule_samples where cycle_id = ?")
                .param(Ids.bytes(cycleId))
                .query(Integer.class)
                .single();
        jdbc.sql(
                        """
                        insert into rule_samples (id, cycle_id, ordinal, seed, drawn_from, drawn_by, drawn_by_name, drawn_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(cycleId),
                        ordinal,
                        seed,
                        of,
                        Ids.bytes(actor.id()),
                        actor.name(),
                        Times.timestamp(clock.instant()))
                .update();
        Map<String, Object> values = new HashMap<>();
        values.put("sample", Ids.bytes(id));
        List<String> rows = IntStream.range(0, drawn.size())
                .mapToObj(at -> {
                    values.put("r" + at, Ids.bytes(drawn.get(at).report()));
                    values.put("v" + at, drawn.get(at).version());
                    return "(:sample, :r" + at + ", :v" + at + ", " + at + ")";
                })
                .toList();
        jdbc.sql("insert into rule_sample_items (sample_id, report_id, version_no, place) values "
                        + String.join(", ", rows))
                .params(values)
                .update();
        audit.record(new AuditEvent(
                actor.username(),
                "review.sample.draw",
                "cycle",
                cycleId.toString(),
                "sample " + ordinal + ": " + drawn.size() + " of " + of));
        return ordinal;
    }

    /**
     * Says what was found about a report of a sample. Whoever said something may say it again; nobody else.
     *
     * @param comment what is wrong; required for a problem
     * @throws NotFound for a report that is not in the sample, or not of the actor's units
     * @throws Conflict when somebody else has looked at it
     */
    public void check(Actor actor, UUID cycleId, int ordinal, UUID reportId, Result result, String comment) {
        String words = comment.strip();
        if (result == Result.PROBLEM && words.isEmpty() || words.length() > LONGEST_COMMENT) {
            throw InvalidInput.at("comment", "required", Text.of("review.sample.comment.wrong", LONGEST_COMMENT));
        }
        OrgPaths own = own(actor);
        Map<String, Object> params = new HashMap<>(own.params());
        params.put("cycle", Ids.bytes(cycleId));
        params.put("ordinal", ordinal);
        params.put("report", Ids.bytes(reportId));
        String item =
                """
                where i.report_id = :report and i.sample_id = (
                    select s.id from rule_samples s where s.cycle_id = :cycle and s.ordinal = :ordinal)
                """;
        String before = jdbc.sql("select coalesce(i.checked_by_name, '') from rule_sample_items i"
                        + " join reports r on r.id = i.report_id " + item + " and " + own.below("r.org_path"))
                .params(params)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        int changed = jdbc.sql(
                        """
                        update rule_sample_items i set i.result = :result, i.comment_text = :comment, i.checked_by = :me,
                            i.checked_by_name = :name, i.checked_at = :now
                        """
                                + item + " and (i.checked_by is null or i.checked_by = :me)")
                .params(params)
                .param("result", result.name())
                .param("comment", words.isEmpty() ? null : words)
                .param("me", Ids.bytes(actor.id()))
                .param("name", actor.name())
                .param("now", Times.timestamp(clock.instant()))
                .update();
        if (changed == 0) {
            throw new Conflict("already-checked", Text.of("review.sample.already", before));
        }
        audit.record(new AuditEvent(
                actor.username(),
                "review.sample.check",
                "report",
                reportId.toString(),
                "sample " + ordinal + ": " + result));
    }

    private static OrgPaths own(Actor actor) {
        actor.require(Role.SUPERVISOR);
        return new OrgPaths(actor.paths(Role.SUPERVISOR));
    }
}
