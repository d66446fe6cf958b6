package kr.smartwork.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.ListCursor;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;

/** The where clause of a list of reports, over {@code reports r}; all values are bound. */
final class ReportConditions {

    static final String OVERDUE = "(r.state in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED') and r.settled_at is null"
            + " and coalesce(r.extended_until, r.due_at) < :now)";

    private final List<String> terms = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    ReportConditions(UUID cycleId, ReportFilter filter, List<String> paths, Instant now) {
        OrgPaths sight = new OrgPaths(paths);
        terms.add("r.cycle_id = :cycle");
        terms.add(sight.below("r.org_path"));
        params.put("cycle", Ids.bytes(cycleId));
        params.put("now", Times.timestamp(now));
        params.putAll(sight.params());
        states(filter);
        equal("r.facility_type", "type", filter.type());
        equal(
                "r.severity",
                "severity",
                filter.severity() == null ? null : filter.severity().name());
        below(filter.orgUnit());
        text(filter.text());
        answered(filter.answered());
        step(filter.step());
        filter.traits().forEach(trait -> terms.add(condition(trait)));
    }

    /** Only what follows the last line of the page before. */
    ReportConditions after(@Nullable String word) {
        if (word != null && !word.isBlank()) {
            ListCursor last = ListCursor.decode(word);
            terms.add("r.facility_code >= :lastCode and (r.facility_code > :lastCode or r.id > :lastId)");
            params.put("lastCode", last.key());
            params.put("lastId", Ids.bytes(last.id()));
        }
        return this;
    }

    /** Only what stands before this line. */
    ReportConditions before(ListCursor line) {
        terms.add("r.facility_code <= :lastCode and (r.facility_code < :lastCode or r.id < :lastId)");
        params.put("lastCode", line.key());
        params.put("lastId", Ids.bytes(line.id()));
        return this;
    }

    String sql() {
        return String.join(" and ", terms);
    }

    Map<String, Object> params() {
        return params;
    }

    private void step(@Nullable String step) {
        if (step != null) {
            terms.add(
                    "r.id in (select p.report_id from report_positions p where p.cycle_id = :cycle and p.element = :step)");
            params.put("step", step);
        }
    }

    private void states(ReportFilter filter) {
        if (!filter.states().isEmpty()) {
            terms.add("r.state in (:states)");
            params.put("states", filter.states().stream().map(Enum::name).toList());
        }
    }

    private void equal(String column, String param, @Nullable String wanted) {
        if (wanted != null) {
            terms.add(column + " = :" + param);
            params.put(param, wanted);
        }
    }

    /** A path is made of the codes of its units, so the frozen path alone says what lay below a unit then. */
    private void below(@Nullable String orgUnit) {
        if (orgUnit != null) {
            terms.add("r.org_path like :unit");
            params.put("unit", "%/" + OrgPaths.literal(orgUnit) + "/%");
        }
    }

    private void text(@Nullable String text) {
        if (text != null) {
            terms.add("(r.facility_name like :part or r.facility_code like :start)");
            params.put("part", "%" + OrgPaths.literal(text) + "%");
            params.put("start", OrgPaths.literal(text) + "%");
        }
    }

    private void answered(ReportFilter.@Nullable Answered answered) {
        if (answered != null) {
            String option = answered.option() == null ? "" : " and v.code_value = :answerOption";
            terms.add("r.state in ('IN_REVIEW', 'ACCEPTED') and exists (select 1 from answer_values v"
                    + " where v.version_id = r.version_id and v.field = :answerField" + option + ")");
            params.put("answerField", answered.field());
            params.put("answerOption", answered.option());
        }
    }

    private static String condition(ReportFilter.Trait trait) {
        return switch (trait) {
            case IN_TIME -> "r.first_submitted_at is not null and r.late = false and r.state <> 'EXCUSED'";
            case MISSING -> "r.state not in ('IN_REVIEW', 'ACCEPTED', 'RETURNED', 'EXCUSED')";
            case SUBMITTED -> "r.version_no > 0";
            case NOTHING_TO_REPORT, CLOSED_TODAY ->
                "r.state in ('IN_REVIEW', 'ACCEPTED') and exists (select 1 from versions k"
                        + " where k.id = r.version_id and k.kind = '" + trait + "')";
            case LATE -> "r.late = true and r.state <> 'EXCUSED'";
            case OVERDUE -> OVERDUE;
            case EXTENDED -> "r.extended_until is not null";
            case FLAGGED -> "r.severity <> 'NONE'";
            case RETURNED_BEFORE -> "r.returned_count > 0";
            case ACCEPTED_BY_RULE ->
                "r.state = 'ACCEPTED' and exists (select 1 from decisions d where d.report_id = r.id"
                        + " and d.kind = 'ACCEPTED_BY_RULE' and d.version_no = r.version_no)";
        };
    }
}
