package kr.smartwork.process;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.process.WaitingReports.Cause;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why the reports of some cycles wait and for whom, counted by the step of their model. */
@Component
class WaitingCauses {

    /**
     * How the reports stand that are with their respondents. All of them wait at the same step where the model has one form:
     * then counting needs no more than an index of the reports.
     */
    private static final String AT_FORM =
            """
            select r.state, count(*) as waiting
            from reports r where r.cycle_id in (:cycles) and r.state in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED')
              and r.settled_at is null and %s
            group by r.state""";

    /** The same for a model with more than one. */
    private static final String AT_FORMS =
            """
            select p.element, r.state, count(*) as waiting
            from report_positions p join reports r on r.id = p.report_id
            where p.cycle_id in (:cycles) and p.reason = 'RESPONDENT'
              and r.state in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED') and %s
            group by p.element, r.state""";

    /** A message is to a person, about everything that they owe in a cycle. */
    private static final String UNDELIVERED =
            """
            select p.element, count(distinct r.id) as waiting
            from notices n
            join report_recipients rr on rr.person_id = n.person_id and rr.cycle_id = n.cycle_id
            join reports r on r.id = rr.report_id
            join report_positions p on p.report_id = r.id and p.reason = 'RESPONDENT'
            where n.cycle_id in (:cycles) and n.purpose = 'INVITATION' and n.state in ('FAILED', 'DEAD', 'UNKNOWN')
              and r.state = 'NOT_OPENED' and %s
              and not exists (select 1 from report_recipients other
                join notices d on d.person_id = other.person_id and d.cycle_id = other.cycle_id
                where other.report_id = r.id and d.state in ('ACCEPTED', 'DELIVERED'))
            group by p.element""";

    private static final String TASKS =
            """
            select t.element, t.kind, t.role, case when t.assignee_id is null then 1 else 0 end as free,
                   count(*) as waiting
            from tasks t
            where t.cycle_id in (:cycles) and t.state = 'OPEN' and t.report_id is not null and t.element is not null and %s
            group by t.element, t.kind, t.role, case when t.assignee_id is null then 1 else 0 end""";

    private final JdbcClient jdbc;

    WaitingCauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What respondents are waited for with, by the step of their form; forms are the steps at which any waits. */
    Map<String, Map<Cause, Long>> atForms(List<String> forms, Collection<UUID> cycleIds, OrgPaths units) {
        Map<String, Map<Cause, Long>> byElement = new HashMap<>();
        if (forms.isEmpty()) {
            return byElement;
        }
        boolean one = forms.size() == 1;
        String states = one ? AT_FORM : AT_FORMS;
        query(states.formatted(units.below("r.org_path")), cycleIds, units).query(row -> {
            byElement
                    .computeIfAbsent(
                            one ? forms.get(0) : row.getString("element"), unused -> new EnumMap<>(Cause.class))
                    .put(cause(ReportState.valueOf(row.getString("state"))), row.getLong("waiting"));
        });
        undelivered(cycleIds, units).forEach((element, unreached) -> {
            Map<Cause, Long> causes = byElement.computeIfAbsent(element, unused -> new EnumMap<>(Cause.class));
            causes.put(Cause.UNDELIVERED, unreached);
            causes.merge(Cause.NOT_OPENED, -unreached, Long::sum);
        });
        return byElement;
    }

    private static Cause cause(ReportState state) {
        return switch (state) {
            case IN_PROGRESS -> Cause.DRAFT;
            case RETURNED -> Cause.RETURNED;
            default -> Cause.NOT_OPENED;
        };
    }

    /** The open tasks of a step. */
    record Tasks(TaskKind kind, Map<Cause, Long> causes) {}

    /** By the step that they stand for. */
    Map<String, Tasks> tasks(Collection<UUID> cycleIds, OrgPaths units) {
        Map<String, Tasks> byElement = new HashMap<>();
        query(TASKS.formatted(units.below("t.org_path")), cycleIds, units).query(row -> {
            boolean supervisors = "SUPERVISOR".equals(row.getString("role"));
            boolean free = row.getInt("free") == 1;
            Cause cause = supervisors
                    ? (free ? Cause.NO_SUPERVISOR : Cause.SUPERVISOR)
                    : (free ? Cause.NO_OFFICIAL : Cause.OFFICIAL);
            TaskKind kind = TaskKind.valueOf(row.getString("kind"));
            byElement
                    .computeIfAbsent(row.getString("element"), unused -> new Tasks(kind, new EnumMap<>(Cause.class)))
                    .causes()
                    .merge(cause, row.getLong("waiting"), Long::sum);
        });
        return byElement;
    }

    private Map<String, Long> undelivered(Collection<UUID> cycleIds, OrgPaths units) {
        Map<String, Long> byElement = new HashMap<>();
        query(UNDELIVERED.formatted(units.below("r.org_path")), cycleIds, units).query(row -> {
            byElement.put(row.getString("element"), row.getLong("waiting"));
        });
        return byElement;
    }

    private JdbcClient.StatementSpec query(String sql, Collection<UUID> cycleIds, OrgPaths units) {
        return jdbc.sql(sql)
                .params(units.params())
                .param("cycles", cycleIds.stream().map(Ids::bytes).collect(Collectors.toList()));
    }
}
