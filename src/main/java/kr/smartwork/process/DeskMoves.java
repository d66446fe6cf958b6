package kr.smartwork.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves a desk in the caller's transaction, a statement for each kind of thing, reports locked first as everywhere. The
 * engine keeps whom a model once named; who holds a task is said by its row.
 */
@Component
class DeskMoves {

    private static final String OPEN_CYCLES =
            "select c.id from cycles c where c.state not in ('PUBLISHED', 'CANCELLED')";

    private static final int CHUNK = 500;

    /** Follows the condition on a unit's path in {@code %s}; {@code s} is who takes over. */
    private static final String ABLE =
            """
            exists (select 1 from staff s join staff_roles g on g.staff_id = s.id join org_units gu on gu.id = g.org_unit_id
                where s.id = :to and s.enabled = true and g.role in ('OFFICIAL', 'SUPERVISOR') and %s
                  and g.valid_from <= :day and (g.valid_to is null or g.valid_to > :day)
                  and %s like concat(gu.path, '%%'))""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DeskMoves(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    private record Held(UUID id, UUID unit, @Nullable String type, LocalDate from, @Nullable LocalDate to) {}

    HandOverCounts counts(Desk desk) {
        return new HandOverCounts(
                count("tasks t where " + desk.tasks(), desk),
                count("responsibilities r where " + desk.responsibilities(), desk),
                reports("select count(*) from reports r where ", desk));
    }

    /**
     * That whoever takes over may do all of it on the day.
     *
     * @throws Conflict when they may not do even one thing
     */
    void requireAble(Desk desk) {
        int tasks = count(
                "tasks t where " + desk.tasks() + " and not "
                        + ABLE.formatted("g.role in ('SUPERVISOR', t.role)", "t.org_path"),
                desk);
        if (tasks > 0) {
            throw new Conflict("not-able", Text.of("staffing.handOver.notAble.tasks", tasks));
        }
        int units = count(
                "responsibilities r join org_units ru on ru.id = r.org_unit_id where " + desk.responsibilities()
                        + " and not " + ABLE.formatted("1 = 1", "ru.path"),
                desk);
        if (units > 0) {
            throw new Conflict("not-able", Text.of("staffing.handOver.notAble.responsibilities", units));
        }
    }

    /** Moves everything and writes the protocol; in the end nothing may be left that the taker may not do. */
    HandOverCounts move(UUID handOver, Desk desk) {
        jdbc.sql("select r.id from reports r where r.id in (select t.report_id from tasks t where " + desk.tasks()
                        + ") order by r.id for update")
                .params(desk.params())
                .query(row -> {});
        int reports = reports(
                "update reports r set official_id = :to, official_among = 0, row_version = row_version + 1 where ",
                desk);
        List<String> held = lockTasks(desk);
        requireAble(desk);
        moveTasks(handOver, desk, held);
        int responsibilities = moveResponsibilities(handOver, desk);
        return new HandOverCounts(held.size(), responsibilities, reports);
    }

    /** What is claimed while this waits for a task is either among them, so checked, listed and moved, or stays. */
    private List<String> lockTasks(Desk desk) {
        return jdbc.sql("select t.id from tasks t where " + desk.tasks() + " order by t.id for update")
                .params(desk.params())
                .query(String.class)
                .list();
    }

    private void moveTasks(UUID handOver, Desk desk, List<String> held) {
        for (int i = 0; i < held.size(); i += CHUNK) {
            List<String> chunk = held.subList(i, Math.min(i + CHUNK, held.size()));
            jdbc.sql(
                            """
                            insert into hand_over_items (hand_over_id, item_id, task_kind, subject, cycle_id, due_at, facility_type)
                            select :handOver, t.id, t.kind, t.subject, t.cycle_id, t.due_at, t.facility_type from tasks t
                            where t.id in (:tasks)""")
                    .param("handOver", Ids.bytes(handOver))
                    .param("tasks", chunk)
                    .update();
            jdbc.sql(
                            """
                            update tasks t set assignee_id = :to, assigned_by = null, assigned_at = current_timestamp(6), route = 'HANDED_OVER', routed_from = :from,
                                snoozed_until = null, row_version = row_version + 1 where t.id in (:tasks)""")
                    .param("to", Ids.bytes(desk.to()))
                    .param("from", Ids.bytes(desk.from()))
                    .param("tasks", chunk)
                    .update();
        }
    }

    /** Ends what holds today with the day and begins it anew; what has not begun yet is begun by somebody else. */
    private int moveResponsibilities(UUID handOver, Desk desk) {
        List<Held> held = jdbc.sql(
                        "select r.id, r.org_unit_id, r.facility_type, r.valid_from, r.valid_to from responsibilities r where "
                                + desk.responsibilities() + " order by r.id for update")
                .params(desk.params())
                .query((row, n) -> new Held(
                        Ids.get(row, "id"),
                        Ids.get(row, "org_unit_id"),
                        row.getString("facility_type"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
        List<Object[]> ended = new ArrayList<>();
        List<Object[]> begun = new ArrayList<>();
        List<Object[]> later = new ArrayList<>();
        for (Held one : held) {
            if (one.from().isBefore(desk.day())) {
                ended.add(new Object[] {desk.day(), Ids.bytes(one.id())});
                begun.add(new Object[] {
                    Ids.bytes(Ids.next()), Ids.bytes(one.unit()), one.type(), Ids.bytes(desk.to()), desk.day(), one.to()
                });
            } else {
                later.add(new Object[] {Ids.bytes(desk.to()), Ids.bytes(one.id())});
            }
        }
        batches.batchUpdate("update responsibilities set valid_to = ? where id = ?", ended);
        batches.batchUpdate(
                """
                insert into responsibilities (id, org_unit_id, facility_type, staff_id, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?)""",
                begun);
        batches.batchUpdate("update responsibilities set staff_id = ? where id = ?", later);
        protocol(handOver, held);
        return held.size();
    }

    private void protocol(UUID handOver, List<Held> held) {
        batches.batchUpdate(
                """
                insert into hand_over_items (hand_over_id, item_id, subject, org_unit_id, facility_type)
                select ?, ?, u.name, u.id, ? from org_units u where u.id = ?""",
                held.stream()
                        .map(one -> new Object[] {
                            Ids.bytes(handOver), one.id().toString(), one.type(), Ids.bytes(one.unit())
                        })
                        .toList());
    }

    private int count(String from, Desk desk) {
        return Objects.requireNonNull(jdbc.sql("select count(*) from " + from)
                .params(desk.params())
                .query(Integer.class)
                .single());
    }

    /** A statement on the reports of the cycles that have not ended: a read count or the count of changed rows. */
    private int reports(String statement, Desk desk) {
        List<byte[]> cycles =
                jdbc.sql(OPEN_CYCLES).query((row, n) -> row.getBytes(1)).list();
        if (cycles.isEmpty()) {
            return 0;
        }
        JdbcClient.StatementSpec spec =
                jdbc.sql(statement + desk.reports()).params(desk.params()).param("cycles", cycles);
        return statement.startsWith("update")
                ? spec.update()
                : spec.query(Integer.class).single();
    }
}
