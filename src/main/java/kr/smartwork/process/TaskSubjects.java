package kr.smartwork.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.form.Severity;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a task is about, read once for a whole chunk of tasks. */
@Component
class TaskSubjects {

    private final JdbcClient jdbc;
    private final TaskRouting routing;

    TaskSubjects(JdbcClient jdbc, TaskRouting routing) {
        this.jdbc = jdbc;
        this.routing = routing;
    }

    /** The rows of {@code tasks} for these new tasks. */
    List<Object[]> rows(Collection<WaitStates.NewTask> tasks, Timestamp now) {
        Map<UUID, TaskSubject> subjects = new HashMap<>();
        List<UUID> owners = tasks.stream().map(WaitStates.NewTask::ownerId).toList();
        if (!owners.isEmpty()) {
            subjects.putAll(reports(owners));
            subjects.putAll(cycles(owners));
        }
        if (tasks.stream().anyMatch(task -> task.kind().ofFacility())) {
            subjects.putAll(facilityNotices(owners));
        }
        List<Object[]> rows = new ArrayList<>();
        TaskRouting.Routes routes = routing.now(tasks);
        for (WaitStates.NewTask task : tasks) {
            TaskSubject subject = Objects.requireNonNull(
                    task.kind() == TaskKind.APPROVE_PART ? part(task) : subjects.get(task.ownerId()));
            rows.add(row(task, subject, routes.of(task, subject), now));
        }
        return rows;
    }

    private static Object[] row(WaitStates.NewTask task, TaskSubject subject, TaskRouting.Route route, Timestamp now) {
        return new Object[] {
            task.id(),
            task.kind().name(),
            task.role(),
            task.element(),
            Ids.bytes(subject.cycleId()),
            Ids.bytes(subject.reportId()),
            task.processInstanceId(),
            subject.name(),
            subject.code(),
            subject.facilityType(),
            Ids.bytes(subject.orgUnitId()),
            subject.orgPath(),
            Ids.bytes(route.assigneeId()),
            route.why() == null ? null : route.why().name(),
            Ids.bytes(route.from()),
            subject.severity(),
            subject.dueAt(task.kind()),
            now,
            now,
            TaskRank.of(task.kind(), Severity.valueOf(subject.severity()))
        };
    }

    private Map<UUID, TaskSubject> reports(Collection<UUID> ids) {
        return read(
                """
                select r.id, r.cycle_id, r.id as report_id, r.facility_name as name, r.facility_code as code,
                       r.facility_type, r.org_unit_id, r.org_path, r.official_id, r.severity, c.escalate_at, c.lock_at
                from reports r join cycles c on c.id = r.cycle_id where r.id in (:ids)
                """,
                ids);
    }

    /** What a facility told belongs to the report on whose page it was told. */
    private Map<UUID, TaskSubject> facilityNotices(Collection<UUID> ids) {
        return read(
                """
                select n.id, r.cycle_id, r.id as report_id, r.facility_name as name, r.facility_code as code,
                       r.facility_type, r.org_unit_id, r.org_path, r.official_id, 'NONE' as severity, c.escalate_at, c.lock_at
                from facility_notices n join reports r on r.id = n.report_id join cycles c on c.id = r.cycle_id
                where n.id in (:ids)
                """,
                ids);
    }

    /** A cycle's review belongs to the unit that all its reports have in common: one district, else the city. */
    private Map<UUID, TaskSubject> cycles(Collection<UUID> ids) {
        return read(
                """
                select c.id, c.id as cycle_id, null as report_id, c.title as name, p.code, null as facility_type,
                       u.id as org_unit_id, u.path as org_path, null as official_id, 'NONE' as severity, c.escalate_at, c.lock_at
                from cycles c join programs p on p.id = c.program_id
                join (select r.cycle_id, min(r.district_code) as first_district, max(r.district_code) as last_district,
                             min(r.org_path) as some_path
                      from reports r where r.cycle_id in (:ids) group by r.cycle_id) a on a.cycle_id = c.id
                join org_units u on u.code = case when a.first_district = a.last_district then a.first_district
                    else (select root.code from org_units root
                          where root.path = substring(a.some_path, 1, locate('/', a.some_path, 2))) end
                where c.id in (:ids)
                """,
                ids);
    }

    /** A unit's own part of a cycle; a handful of tasks, once a cycle. */
    private TaskSubject part(WaitStates.NewTask task) {
        return jdbc.sql(
                        """
                        select c.id as cycle_id, null as report_id, c.title as name, p.code, null as facility_type,
                               a.org_unit_id, a.org_path, null as official_id, 'NONE' as severity, a.due_at as escalate_at, a.due_at as lock_at
                        from approvals a join cycles c on c.id = a.cycle_id join programs p on p.id = c.program_id
                        where a.cycle_id = ? and a.position_no = ?""")
                .params(Ids.bytes(task.ownerId()), task.position())
                .query((row, n) -> subject(row))
                .single();
    }

    private Map<UUID, TaskSubject> read(String sql, Collection<UUID> ids) {
        Map<UUID, TaskSubject> subjects = new HashMap<>();
        jdbc.sql(sql).param("ids", bytes(ids)).query(row -> {
            subjects.put(Ids.get(row, "id"), subject(row));
        });
        return subjects;
    }

    private static TaskSubject subject(ResultSet row) throws SQLException {
        return new TaskSubject(
                Ids.get(row, "cycle_id"),
                Ids.find(row, "report_id"),
                row.getString("name"),
                row.getString("code"),
                row.getString("facility_type"),
                Ids.get(row, "org_unit_id"),
                row.getString("org_path"),
                Ids.find(row, "official_id"),
                row.getString("severity"),
                row.getTimestamp("escalate_at"),
                row.getTimestamp("lock_at"));
    }

    private static List<byte[]> bytes(Collection<UUID> ids) {
        return ids.stream().map(id -> Objects.requireNonNull(Ids.bytes(id))).toList();
    }
}
