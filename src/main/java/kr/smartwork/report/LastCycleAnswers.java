package kr.smartwork.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers of the last cycle that asked with a form, for trying rules on them. */
@Component
public class LastCycleAnswers {

    private static final int CHUNK = 500;
    private static final int CYCLES_LOOKED_AT = 5;
    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient jdbc;

    LastCycleAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A cycle with answers.
     *
     * @param before the cycle of the same program before it, or null
     */
    public record LastCycle(UUID id, String title, @Nullable UUID before) {}

    /** The last cycle in which somebody has answered; empty when there is none. */
    public Optional<LastCycle> find(String formCode, List<String> orgPaths) {
        return jdbc
                .sql(
                        """
                        select c.id, c.title,
                               (select b.id from cycles b where b.program_id = c.program_id and b.id < c.id
                                and b.state <> 'CANCELLED' order by b.id desc limit 1) as before_id
                        from cycles c join programs p on p.id = c.program_id
                        where p.form_code = ? and c.state <> 'CANCELLED'
                        order by c.id desc limit ?""")
                .params(formCode, CYCLES_LOOKED_AT)
                .query((row, i) ->
                        new LastCycle(Ids.get(row, "id"), row.getString("title"), Ids.find(row, "before_id")))
                .list()
                .stream()
                .filter(cycle -> !chunk(cycle, orgPaths, new byte[16], 1).isEmpty())
                .findFirst();
    }

    private record Row(byte[] report, String answers, @Nullable String last) {}

    /** Every counted answer as stored, with that of the cycle before, or null; within these units only. */
    public void forEach(LastCycle cycle, List<String> orgPaths, BiConsumer<String, @Nullable String> action) {
        byte[] after = new byte[16];
        List<Row> rows;
        do {
            rows = chunk(cycle, orgPaths, after, CHUNK);
            rows.forEach(row -> action.accept(row.answers(), row.last()));
            after = rows.isEmpty() ? after : rows.get(rows.size() - 1).report();
        } while (rows.size() == CHUNK);
    }

    private List<Row> chunk(LastCycle cycle, List<String> orgPaths, byte[] after, int size) {
        OrgPaths sight = new OrgPaths(orgPaths);
        return jdbc.sql("select r.id, v.answers, pv.answers as last_answers from reports r"
                        + " join versions v on v.id = r.version_id and v.kind = 'ANSWERED'"
                        + " left join reports p on p.cycle_id = :before and p.facility_id = r.facility_id"
                        + " and p.subject_key = r.subject_key"
                        + " left join versions pv on pv.id = p.version_id and pv.kind = 'ANSWERED'"
                        + " where r.cycle_id = :cycle and r.id > :after and " + sight.below("r.org_path")
                        + " order by r.id limit :size")
                .param("before", Ids.bytes(cycle.before() == null ? NONE : cycle.before()))
                .param("cycle", Ids.bytes(cycle.id()))
                .param("after", after)
                .param("size", size)
                .params(sight.params())
                .query((row, i) -> new Row(row.getBytes("id"), row.getString("answers"), row.getString("last_answers")))
                .list();
    }
}
