package kr.smartwork.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps {@code report_positions} and {@code tasks} in step with the engine, one batched statement per kind of change. */
@Component
class WaitStateProjection {

    private final JdbcTemplate jdbc;
    private final TaskSubjects subjects;
    private final Clock clock;

    WaitStateProjection(JdbcTemplate jdbc, TaskSubjects subjects, Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.clock = clock;
    }

    void write(WaitStates states) {
        Timestamp now = Timestamp.from(clock.instant());
        leave(states.left());
        enter(states.entered(), now);
        end(states.ended().values(), now);
        create(states.created().values(), now);
    }

    private void leave(Collection<WaitStates.Position> positions) {
        jdbc.batchUpdate(
                "delete from report_positions where report_id = ? and element = ?",
                positions.stream()
                        .map(position -> new Object[] {Ids.bytes(position.reportId()), position.element()})
                        .toList());
    }

    private void enter(Collection<WaitStates.Position> positions, Timestamp now) {
        Map<UUID, UUID> cycles = subjects.cyclesOf(
                positions.stream().map(WaitStates.Position::reportId).toList());
        List<Object[]> rows = new ArrayList<>();
        for (WaitStates.Position position : positions) {
            rows.add(new Object[] {
                Ids.bytes(position.reportId()),
                position.element(),
                Ids.bytes(cycles.get(position.reportId())),
                now,
                WaitsFor.at(position.element()).name()
            });
        }
        jdbc.batchUpdate(
                "insert into report_positions (report_id, element, cycle_id, since, reason) values (?, ?, ?, ?, ?)",
                rows);
    }

    private void end(Collection<WaitStates.EndedTask> tasks, Timestamp now) {
        jdbc.batchUpdate(
                """
                update tasks set state = ?, ended_at = ?, ended_by = ?, outcome = ?, row_version = row_version + 1
                where id = ? and state = 'OPEN'""",
                tasks.stream()
                        .map(task -> new Object[] {
                            task.completed() ? "DONE" : "CANCELLED",
                            now,
                            Ids.bytes(task.by()),
                            task.outcome(),
                            task.id()
                        })
                        .toList());
    }

    private void create(Collection<WaitStates.NewTask> tasks, Timestamp now) {
        jdbc.batchUpdate(
                """
                insert into tasks
                    (id, kind, role, state, cycle_id, report_id, process_instance_id, subject, subject_code,
                     facility_type, org_unit_id, org_path, assignee_id, severity, due_at, created_at, row_version)
                values (?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                subjects.rows(tasks, now));
    }
}
