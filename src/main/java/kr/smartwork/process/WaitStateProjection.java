package kr.smartwork.process;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps {@code report_positions} and {@code tasks} in step with the engine, one batched statement per kind of change. */
@Component
class WaitStateProjection {

    private final JdbcTemplate jdbc;
    private final JdbcClient named;
    private final TaskSubjects subjects;
    private final Clock clock;

    WaitStateProjection(JdbcTemplate jdbc, JdbcClient named, TaskSubjects subjects, Clock clock) {
        this.jdbc = jdbc;
        this.named = named;
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

    /** A step, and for whom reports wait there. */
    private record Step(String element, WaitsFor whom) {}

    /** One statement per step: the cycle comes from the report's row itself. */
    private void enter(Map<WaitStates.Position, WaitsFor> positions, Timestamp now) {
        Map<Step, List<byte[]>> bySteps = positions.entrySet().stream()
                .collect(groupingBy(
                        entry -> new Step(entry.getKey().element(), entry.getValue()),
                        LinkedHashMap::new,
                        mapping(entry -> requireNonNull(Ids.bytes(entry.getKey().reportId())), toList())));
        bySteps.forEach((step, reports) -> named.sql(
                        """
                        insert into report_positions (report_id, element, cycle_id, org_path, since, reason)
                        select id, :element, cycle_id, org_path, :since, :reason from reports where id in (:reports)""")
                .param("element", step.element())
                .param("since", now)
                .param("reason", step.whom().name())
                .param("reports", reports)
                .update());
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
                    (id, kind, role, element, state, cycle_id, report_id, process_instance_id, subject, subject_code,
                     facility_type, org_unit_id, org_path, assignee_id, route, routed_from, severity, due_at, created_at,
                     assigned_at, rank_no, row_version)
                values (?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                subjects.rows(tasks, now));
    }
}
