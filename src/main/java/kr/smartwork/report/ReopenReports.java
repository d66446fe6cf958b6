package kr.smartwork.report;

import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reopens the accepted reports of a whole part of a cycle in a few statements; see {@link Report#reopen} for a single one. */
@Component
public class ReopenReports {

    private static final String ACCEPTED =
            "r.cycle_id = :cycle and r.state = 'ACCEPTED' and r.district_code = :district";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Decisions decisions;

    ReopenReports(JdbcClient jdbc, JdbcTemplate batches, Decisions decisions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.decisions = decisions;
    }

    /** How many reports the part has. */
    @Transactional(readOnly = true)
    public int count(UUID cycleId, PartOfCycle part) {
        return jdbc.sql("select count(*) from reports r where " + condition(part))
                .param("cycle", Ids.bytes(cycleId))
                .param("district", part.district())
                .query(Integer.class)
                .single();
    }

    /** Has all of them corrected; returns how many. Their instances follow in chunks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int reopen(UUID cycleId, PartOfCycle part, String reason, Actor by) {
        List<UUID> ids = jdbc.sql("select r.id from reports r where " + condition(part) + " order by r.id for update")
                .param("cycle", Ids.bytes(cycleId))
                .param("district", part.district())
                .query((row, n) -> Ids.get(row, "id"))
                .list();
        batches.batchUpdate(
                """
                update reports set state = 'RETURNED', returned_count = returned_count + 1, return_reason = ?,
                    settled_at = null, row_version = row_version + 1 where id = ?""",
                ids.stream().map(id -> new Object[] {reason, Ids.bytes(id)}).toList());
        decisions.recordAll(ids, DecisionKind.SENT_BACK, reason, by);
        return ids.size();
    }

    /** The units in which the district's reports lie. */
    @Transactional(readOnly = true)
    public List<String> paths(UUID cycleId, PartOfCycle part) {
        return jdbc.sql("select distinct r.org_path from reports r where r.cycle_id = ? and r.district_code = ?")
                .params(Ids.bytes(cycleId), part.district())
                .query(String.class)
                .list();
    }

    private static String condition(PartOfCycle part) {
        return part.flaggedOnly() ? ACCEPTED + " and r.severity <> 'NONE'" : ACCEPTED;
    }
}
