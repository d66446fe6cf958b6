package kr.smartwork.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.program.ProgramDefinition;
import kr.smartwork.registry.Responsibilities;
import kr.smartwork.registry.ResponsibilityTable;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who owes a report in a cycle, with everything the registry may change later. Runs once per cycle in the
 * engine's transaction; the unique key on cycle and facility makes a second run do nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FrozenAudience {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Responsibilities responsibilities;
    private final Clock clock;

    FrozenAudience(JdbcClient jdbc, JdbcTemplate batches, Responsibilities responsibilities, Clock clock) {
        this.responsibilities = responsibilities;
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Freezes the audience and returns its size. */
    public int freeze(Cycle cycle, ProgramDefinition program) {
        List<Object[]> batch = new ArrayList<>(BATCH);
        audience(cycle, program).forEach(row -> {
            batch.add(row);
            if (batch.size() == BATCH) {
                insert(batch);
            }
        });
        insert(batch);
        freezeRecipients(cycle.id());
        return jdbc.sql("select count(*) from reports where cycle_id = ?")
                .param(Ids.bytes(cycle.id()))
                .query(Integer.class)
                .single();
    }

    private List<Object[]> audience(Cycle cycle, ProgramDefinition program) {
        Set<String> types = program.facilityTypes();
        ResponsibilityTable inCharge = responsibilities.on(LocalDate.now(clock));
        FairShare share = new FairShare(openTasks(inCharge.sharing()));
        return jdbc.sql(AudienceSql.MEMBERS)
                .param("cycle", Ids.bytes(cycle.id()))
                .param("today", LocalDate.now(clock))
                .param("allTypes", types.isEmpty())
                .param("types", types.isEmpty() ? Set.of("") : types)
                .query((row, n) -> {
                    List<UUID> officials = inCharge.officialsFor(row.getString("path"), row.getString("type"));
                    return reportRow(row, cycle, share.next(officials), officials.size());
                })
                .list();
    }

    private Map<UUID, Integer> openTasks(Set<UUID> officials) {
        Map<UUID, Integer> open = new HashMap<>();
        if (!officials.isEmpty()) {
            jdbc.sql(
                            """
                            select assignee_id, count(*) as tasks_open from tasks
                            where assignee_id in (:officials) and state = 'OPEN' group by assignee_id""")
                    .param("officials", officials.stream().map(Ids::bytes).toList())
                    .query(row -> {
                        open.put(Ids.get(row, "assignee_id"), row.getInt("tasks_open"));
                    });
        }
        return open;
    }

    private static Object[] reportRow(ResultSet row, Cycle cycle, @Nullable UUID official, int among)
            throws SQLException {
        return new Object[] {
            Ids.bytes(Ids.next()),
            Ids.bytes(cycle.id()),
            row.getBytes("id"),
            row.getString("code"),
            row.getString("name"),
            row.getString("type"),
            row.getBytes("org_unit_id"),
            row.getString("path"),
            row.getString("district_code"),
            row.getString("district_name"),
            row.getObject("staff_count"),
            row.getObject("capacity"),
            Ids.bytes(official),
            official == null ? null : among,
            Times.timestamp(cycle.dueAt())
        };
    }

    private void insert(List<Object[]> rows) {
        batches.batchUpdate(AudienceSql.INSERT_REPORT, rows);
        rows.clear();
    }

    private void freezeRecipients(UUID cycleId) {
        jdbc.sql(AudienceSql.INSERT_RECIPIENTS)
                .param("cycle", Ids.bytes(cycleId))
                .param("today", LocalDate.now(clock))
                .update();
    }
}
