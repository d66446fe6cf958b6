package kr.smartwork.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.OrgKind;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The approvals of a cycle's parts, and their history. Whoever changes them holds the lock of the cycle's row. */
@Component
public class Approvals {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Approvals(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** All of a cycle's, by level from below and name. */
    public List<Approval> of(UUID cycleId) {
        return jdbc.sql(
                        """
                        select a.*, u.name_en from approvals a join org_units u on u.id = a.org_unit_id
                        where a.cycle_id = ?
                        order by case a.level when 'TEAM' then 0 when 'DISTRICT' then 1 else 2 end, a.unit_name, a.unit_code""")
                .param(Ids.bytes(cycleId))
                .query(Approvals::approval)
                .list();
    }

    /** What became of them, the newest first. */
    public List<ApprovalAct> acts(UUID cycleId) {
        return jdbc.sql(
                        """
                        select unit_name, state, acted_by_name, for_name, reason, acted_at from approval_acts
                        where cycle_id = ? order by acted_at desc, id desc""")
                .param(Ids.bytes(cycleId))
                .query((row, n) -> new ApprovalAct(
                        row.getString("unit_name"),
                        ApprovalState.valueOf(row.getString("state")),
                        row.getString("acted_by_name"),
                        row.getString("for_name"),
                        row.getString("reason"),
                        Times.get(row, "acted_at")))
                .list();
    }

    /** Writes down the units of these levels in which reports of the cycle lie and that lie below the unit that reviews it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepare(UUID cycleId, Collection<OrgKind> levels) {
        List<String> paths = jdbc.sql("select distinct org_path from reports where cycle_id = ?")
                .param(Ids.bytes(cycleId))
                .query(String.class)
                .list();
        String top = common(cycleId);
        List<Object[]> rows = new ArrayList<>();
        jdbc.sql("select id, kind, path, code, name from org_units where kind in (:levels) order by path")
                .param("levels", levels.stream().map(OrgKind::name).toList())
                .query(unit -> {
                    String path = unit.getString("path");
                    if (path.length() > top.length() && paths.stream().anyMatch(one -> one.startsWith(path))) {
                        rows.add(new Object[] {
                            Ids.bytes(cycleId),
                            unit.getBytes("id"),
                            unit.getString("kind"),
                            path,
                            unit.getString("code"),
                            unit.getString("name"),
                            ApprovalState.WAITING.name()
                        });
                    }
                });
        batches.batchUpdate(
                """
                insert ignore into approvals (cycle_id, org_unit_id, level, org_path, unit_code, unit_name, state)
                values (?, ?, ?, ?, ?, ?, ?)""",
                rows);
    }

    /** The unit that reviews the cycle: the district that all its reports lie in, else the city. */
    private String common(UUID cycleId) {
        return jdbc.sql(
                        """
                        select u.path from org_units u
                        join (select min(district_code) as first_district, max(district_code) as last_district,
                                     min(org_path) as some_path from reports where cycle_id = ?) a
                          on u.code = case when a.first_district = a.last_district then a.first_district
                            else (select root.code from org_units root
                                  where root.path = substring(a.some_path, 1, locate('/', a.some_path, 2))) end""")
                .param(Ids.bytes(cycleId))
                .query(String.class)
                .single();
    }

    /** Asks these, each under its position from 0; what was asked before under a position is forgotten. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(UUID cycleId, List<Approval> asked, Instant dueAt) {
        jdbc.sql("update approvals set position_no = null where cycle_id = ?")
                .param(Ids.bytes(cycleId))
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (int position = 0; position < asked.size(); position++) {
            rows.add(new Object[] {
                position,
                Times.timestamp(dueAt),
                Ids.bytes(cycleId),
                Ids.bytes(asked.get(position).unitId())
            });
        }
        batches.batchUpdate(
                """
                update approvals set position_no = ?, due_at = ?, state = 'ASKED' where cycle_id = ? and org_unit_id = ?""",
                rows);
    }

    /**
     * Changes how some stand, and adds that to their history.
     *
     * @param by null for the program itself
     * @param forName in whose stead a deputy acts, or null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(
            Collection<Approval> approvals,
            ApprovalState state,
            @Nullable Actor by,
            @Nullable String forName,
            @Nullable String reason) {
        Object now = Times.timestamp(clock.instant());
        String name = by == null ? null : by.name();
        batches.batchUpdate(
                """
                update approvals set state = ?, decided_by = ?, decided_by_name = ?, for_name = ?, reason = ?, decided_at = ?
                where cycle_id = ? and org_unit_id = ?""",
                approvals.stream()
                        .map(one -> new Object[] {
                            state.name(),
                            Ids.bytes(by == null ? null : by.id()),
                            name,
                            forName,
                            reason,
                            now,
                            Ids.bytes(one.cycleId()),
                            Ids.bytes(one.unitId())
                        })
                        .toList());
        batches.batchUpdate(
                """
                insert into approval_acts
                    (id, cycle_id, org_unit_id, unit_name, state, acted_by_name, for_name, reason, acted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                approvals.stream()
                        .map(one -> new Object[] {
                            Ids.bytes(Ids.next()),
                            Ids.bytes(one.cycleId()),
                            Ids.bytes(one.unitId()),
                            one.unitName(),
                            state.name(),
                            name,
                            forName,
                            reason,
                            now
                        })
                        .toList());
    }

    /** Keeps the versions that a unit approves now, in place of those it approved before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(Approval approval) {
        OrgPaths unit = new OrgPaths(List.of(approval.path()));
        jdbc.sql("delete from approved_versions where cycle_id = ? and org_unit_id = ?")
                .params(Ids.bytes(approval.cycleId()), Ids.bytes(approval.unitId()))
                .update();
        jdbc.sql(
                        """
                        insert into approved_versions (cycle_id, org_unit_id, report_id, version_id)
                        select :cycle, :unit, r.id, r.version_id from reports r
                        where r.cycle_id = :cycle and r.version_id is not null and """
                                + " " + unit.below("r.org_path"))
                .param("cycle", Ids.bytes(approval.cycleId()))
                .param("unit", Ids.bytes(approval.unitId()))
                .params(unit.params())
                .update();
    }

    private static Approval approval(ResultSet row, int number) throws SQLException {
        return new Approval(
                Ids.get(row, "cycle_id"),
                Ids.get(row, "org_unit_id"),
                OrgKind.valueOf(row.getString("level")),
                row.getString("org_path"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getString("name_en"),
                ApprovalState.valueOf(row.getString("state")),
                Times.find(row, "due_at"),
                row.getString("decided_by_name"),
                row.getString("for_name"),
                row.getString("reason"),
                Times.find(row, "decided_at"));
    }
}
