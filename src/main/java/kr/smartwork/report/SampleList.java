package kr.smartwork.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The samples that were drawn from what a cycle accepted by rule, and how far each has been looked at. */
@Component
public class SampleList {

    private final JdbcClient jdbc;

    SampleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A sample as far as the reader sees its reports.
     *
     * @param ordinal its number in the cycle
     * @param from how many it was drawn from
     * @param size how many the reader sees of it
     */
    public record Drawn(int ordinal, int from, String by, Instant at, int size, int checked, int problems) {

        /** Nobody has to look at it any more. */
        public boolean done() {
            return checked == size;
        }
    }

    /**
     * A report of a sample.
     *
     * @param corrected it has another version than the one that was drawn
     * @param result null while nobody has looked at it
     */
    public record Item(
            UUID reportId,
            String facilityCode,
            String facilityName,
            String districtName,
            ReportState state,
            boolean corrected,
            RuleSamples.@Nullable Result result,
            @Nullable String comment,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt) {

        /** Somebody looked and something is wrong. */
        public boolean problem() {
            return result == RuleSamples.Result.PROBLEM;
        }
    }

    /**
     * The samples of a cycle, the latest first.
     *
     * @param paths the org paths the reader may see; reports outside do not exist here
     */
    public List<Drawn> of(UUID cycleId, List<String> paths) {
        OrgPaths sight = new OrgPaths(paths);
        return jdbc.sql(
                        """
                        select s.ordinal, s.drawn_from, s.drawn_by_name, s.drawn_at, count(*) as drawn,
                               count(i.result) as checked, sum(case when i.result = 'PROBLEM' then 1 else 0 end) as problems
                        from rule_samples s join rule_sample_items i on i.sample_id = s.id
                        join reports r on r.id = i.report_id
                        where s.cycle_id = :cycle and %s
                        group by s.ordinal, s.drawn_from, s.drawn_by_name, s.drawn_at order by s.ordinal desc"""
                                .formatted(sight.below("r.org_path")))
                .param("cycle", Ids.bytes(cycleId))
                .params(sight.params())
                .query((row, n) -> new Drawn(
                        row.getInt("ordinal"),
                        row.getInt("drawn_from"),
                        row.getString("drawn_by_name"),
                        Times.get(row, "drawn_at"),
                        row.getInt("drawn"),
                        row.getInt("checked"),
                        row.getInt("problems")))
                .list();
    }

    /** The reports of a sample in the order they were drawn. */
    public List<Item> items(UUID cycleId, int ordinal, List<String> paths) {
        OrgPaths sight = new OrgPaths(paths);
        Map<String, Object> params = new HashMap<>(sight.params());
        params.put("cycle", Ids.bytes(cycleId));
        params.put("ordinal", ordinal);
        return jdbc.sql(
                        """
                        select r.id, r.facility_code, r.facility_name, r.district_name, r.state, r.version_no,
                               i.version_no as drawn_version, i.result, i.comment_text, i.checked_by_name, i.checked_at
                        from rule_samples s join rule_sample_items i on i.sample_id = s.id
                        join reports r on r.id = i.report_id
                        where s.cycle_id = :cycle and s.ordinal = :ordinal and %s order by i.place"""
                                .formatted(sight.below("r.org_path")))
                .params(params)
                .query((row, n) -> {
                    String result = row.getString("result");
                    return new Item(
                            Ids.get(row, "id"),
                            row.getString("facility_code"),
                            row.getString("facility_name"),
                            row.getString("district_name"),
                            ReportState.valueOf(row.getString("state")),
                            row.getInt("version_no") != row.getInt("drawn_version"),
                            result == null ? null : RuleSamples.Result.valueOf(result),
                            row.getString("comment_text"),
                            row.getString("checked_by_name"),
                            Times.find(row, "checked_at"));
                })
                .list();
    }
}
