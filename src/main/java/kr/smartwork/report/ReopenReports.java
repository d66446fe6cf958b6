package kr.smartwork.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reopens the accepted reports of a whole part of a cycle in a few statements; see {@link Report#reopen} for a single one. */
@Component
public class ReopenReports {

    private static final String ACCEPTED = "r.cycle_id = :cycle and r.state = 'ACCEPTED' and ";

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
        return count(cycleId, condition(part), Map.of("district", part.district()));
    }

    /** How many reports a unit and those below it have. */
    @Transactional(readOnly = true)
    public int count(UUID cycleId, String orgPath) {
        OrgPaths unit = new OrgPaths(List.of(orgPath));
        return count(cycleId, unit.below("r.org_path"), unit.params());
    }

    private int count(UUID cycleId, String condition, Map<String, ?> params) {
        return jdbc.sql("select count(*) from reports r where " + ACCEPTED + condition)
                .param("cycle", Ids.bytes(cycleId))
                .params(params)
                .query(Integer.class)
                .single();
    }

    /** Has all of them corrected; returns how many. Their instances follow in chunks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int reopen(UUID cycleId, PartOfCycle part, String reason, Actor by) {
        return reopen(cycleId, condition(part), Map.of("district", part.district()), reason, by);
    }

    /** Has all reports of a unit and of those below it corrected; returns how many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int reopen(UUID cycleId, String orgPath, String reason, Actor by) {
        OrgPaths unit = new OrgPaths(List.of(orgPath));
        return reopen(cycleId, unit.below("r.org_path"), unit.params(), reason, by);
    }

    private int reopen(UUID cycleId, String condition, Map<String, ?> params, String reason, Actor by) {
        List<UUID> ids = jdbc.sql(
                        "select r.id from reports r where " + ACCEPTED + condition + " order by r.id for update")
                .param("cycle", Ids.bytes(cycleId))
                .params(params)
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

    /** The units at or below this one in which reports of the cycle lie. */
    @Transactional(readOnly = true)
    public List<String> paths(UUID cycleId, String orgPath) {
        OrgPaths unit = new OrgPaths(List.of(orgPath));
        return jdbc.sql("select distinct r.org_path from reports r where r.cycle_id = :cycle and "
                        + unit.below("r.org_path"))
                .param("cycle", Ids.bytes(cycleId))
                .params(unit.params())
                .query(String.class)
                .list();
    }

    private static String condition(PartOfCycle part) {
        return "r.district_code = :district" + (part.flaggedOnly() ? " and r.severity <> 'NONE'" : "");
    }
}
