package kr.smartwork.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The running cycles of a program with their moments, and which of them are still to follow a change. */
@Repository
class CycleStandings {

    private static final String RUNNING = " c.state in ('OPENING', 'COLLECTING', 'FOLLOW_UP')";

    private final JdbcClient jdbc;

    CycleStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cycle that is still to follow a change. */
    record Pending(UUID changeId, UUID cycleId) {}

    /** Those of a program, the newest first. */
    List<CycleStanding> of(UUID programId) {
        return find("c.program_id = ? and" + RUNNING, programId);
    }

    /** One; empty when it does not run any more. */
    List<CycleStanding> one(UUID cycleId) {
        return find("c.id = ? and" + RUNNING, cycleId);
    }

    private List<CycleStanding> find(String where, UUID id) {
        Map<UUID, List<Instant>> reminders = new HashMap<>();
        jdbc.sql("select m.cycle_id, m.remind_at from cycle_reminders m join cycles c on c.id = m.cycle_id where "
                        + where + " and m.sent_at is null order by m.ordinal")
                .param(Ids.bytes(id))
                .query(row -> {
                    reminders
                            .computeIfAbsent(Ids.get(row, "cycle_id"), unused -> new ArrayList<>())
                            .add(Times.get(row, "remind_at"));
                });
        return jdbc.sql(
                        """
                        select c.id, c.title, c.state, c.due_at, c.escalate_at, c.lock_at, c.rework_until,
                            (select count(*) from reports r where r.cycle_id = c.id and r.settled_at is null
                                and r.state in ('PENDING', 'NOT_OPENED', 'IN_PROGRESS', 'RETURNED')) as missing
                        from cycles c where """
                                + " " + where + " order by c.opened_at desc, c.id")
                .param(Ids.bytes(id))
                .query((row, n) -> new CycleStanding(
                        Ids.get(row, "id"),
                        row.getString("title"),
                        CycleState.valueOf(row.getString("state")),
                        Times.get(row, "due_at"),
                        Times.get(row, "escalate_at"),
                        Times.get(row, "lock_at"),
                        row.getTimestamp("rework_until") != null,
                        row.getInt("missing"),
                        reminders.getOrDefault(Ids.get(row, "id"), List.of())))
                .list();
    }

    /** Notes which cycles are to follow a change. */
    void follow(UUID changeId, UUID programId) {
        jdbc.sql("insert into program_change_cycles (change_id, cycle_id) select ?, c.id from cycles c"
                        + " where c.program_id = ? and" + RUNNING)
                .params(Ids.bytes(changeId), Ids.bytes(programId))
                .update();
    }

    /** Those that are still to follow, in the order of the changes. */
    List<Pending> pending() {
        return jdbc.sql(
                        """
                        select f.change_id, f.cycle_id from program_change_cycles f
                        join program_changes p on p.id = f.change_id
                        where f.done_at is null order by p.changed_at, p.id""")
                .query((row, n) -> new Pending(Ids.get(row, "change_id"), Ids.get(row, "cycle_id")))
                .list();
    }

    /** Marks one as done; false when it had been. */
    boolean done(Pending one, int moments, Instant now) {
        return jdbc.sql("update program_change_cycles set done_at = ?, moments = ?"
                                + " where change_id = ? and cycle_id = ? and done_at is null")
                        .params(Times.timestamp(now), moments, Ids.bytes(one.changeId()), Ids.bytes(one.cycleId()))
                        .update()
                > 0;
    }

    /** Open tasks that were due at one of two moments are due at its new time; in one statement, since they may meet. */
    void moveTasks(Cycle cycle, Instant escalateAt, Instant lockAt) {
        jdbc.sql(
                        """
                        update tasks set due_at = case when due_at = :escalate then :newEscalate else :newLock end
                        where cycle_id = :cycle and due_at in (:escalate, :lock) and ended_at is null""")
                .param("cycle", Ids.bytes(cycle.id()))
                .param("escalate", Times.timestamp(cycle.escalateAt()))
                .param("newEscalate", Times.timestamp(escalateAt))
                .param("lock", Times.timestamp(cycle.lockAt()))
                .param("newLock", Times.timestamp(lockAt))
                .update();
    }
}
