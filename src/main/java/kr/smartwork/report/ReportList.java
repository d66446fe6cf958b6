package kr.smartwork.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.form.Severity;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.ListCursor;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports of a cycle in pages by facility code; the page after is found by key. Two statements a page. */
@Component
public class ReportList {

    /** The most rows on one page. */
    public static final int MAX_LIMIT = 200;

    private static final String ROWS =
            """
            select r.id, r.facility_code, r.facility_name, r.facility_type, r.district_code, r.district_name, r.state,
                   r.severity, coalesce(r.extended_until, r.due_at) as due, r.version_no, r.version_id, r.submitted_at,
                   r.late, r.returned_count, k.kind as version_kind, case when %s then 1 else 0 end as overdue, s.name as official
            from reports r left join staff s on s.id = r.official_id left join versions k on k.id = r.version_id
            where %s
            order by r.facility_code, r.id limit :rows
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One page of what matches.
     *
     * @param paths the org paths the reader may see, see {@code Actor.paths()}; reports outside do not exist here
     * @param cursor {@link ReportPage#next()} of the page before, or null
     * @param limit rows per page, 1 to {@link #MAX_LIMIT}
     */
    public ReportPage of(UUID cycleId, ReportFilter filter, List<String> paths, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidInput.at("limit", "out-of-range", Text.of("cycle.list.limit", MAX_LIMIT));
        }
        ReportConditions where = new ReportConditions(cycleId, filter, paths, clock.instant()).after(cursor);
        List<ReportItem> found = jdbc.sql(ROWS.formatted(ReportConditions.OVERDUE, where.sql()))
                .params(where.params())
                .param("rows", limit + 1)
                .query(ReportList::item)
                .list();
        boolean more = found.size() > limit;
        List<ReportItem> page = more ? found.subList(0, limit) : found;
        return new ReportPage(flagged(page), more ? cursor(page.get(limit - 1)) : null);
    }

    /** These reports of the cycle, by facility code; those that are not in it or outside the paths are left out. */
    public List<ReportItem> these(UUID cycleId, Collection<UUID> ids, List<String> paths) {
        if (ids.isEmpty()) {
            return List.of();
        }
        ReportConditions where = new ReportConditions(cycleId, ReportFilter.ALL, paths, clock.instant());
        return flagged(jdbc.sql(ROWS.formatted(ReportConditions.OVERDUE, where.sql() + " and r.id in (:ids)"))
                .params(where.params())
                .param("ids", ids.stream().map(Ids::bytes).toList())
                .param("rows", ids.size())
                .query(ReportList::item)
                .list());
    }

    /**
     * What stands beside a report in a list.
     *
     * @param previous null at the beginning
     * @param next null at the end
     */
    public record Neighbours(@Nullable Neighbour previous, @Nullable Neighbour next) {}

    /** Another report of the list. */
    public record Neighbour(UUID id, String facilityName) {}

    /**
     * What stands before and after a report in a list, also once the report itself has left it. Empty when there is no such
     * report in the cycle and in sight.
     */
    public Optional<Neighbours> neighbours(UUID cycleId, ReportFilter filter, List<String> paths, UUID reportId) {
        ReportConditions itself = new ReportConditions(cycleId, ReportFilter.ALL, paths, clock.instant());
        return jdbc.sql("select r.facility_code from reports r where " + itself.sql() + " and r.id = :itself")
                .params(itself.params())
                .param("itself", Ids.bytes(reportId))
                .query(String.class)
                .optional()
                .map(code -> new ListCursor(code, reportId))
                .map(place -> new Neighbours(
                        nearest(conditions(cycleId, filter, paths).before(place), " desc"),
                        nearest(conditions(cycleId, filter, paths).after(place.encode()), "")));
    }

    private ReportConditions conditions(UUID cycleId, ReportFilter filter, List<String> paths) {
        return new ReportConditions(cycleId, filter, paths, clock.instant());
    }

    private @Nullable Neighbour nearest(ReportConditions where, String direction) {
        return jdbc.sql("select r.id, r.facility_name from reports r where " + where.sql() + " order by r.facility_code"
                        + direction + ", r.id" + direction + " limit 1")
                .params(where.params())
                .query((row, n) -> new Neighbour(Ids.get(row, "id"), row.getString("facility_name")))
                .optional()
                .orElse(null);
    }

    /** The ids of those that match, by facility code, at most this many. */
    public List<UUID> ids(UUID cycleId, ReportFilter filter, List<String> paths, int most) {
        ReportConditions where = conditions(cycleId, filter, paths);
        return jdbc.sql("select r.id from reports r where " + where.sql()
                        + " order by r.facility_code, r.id limit :rows")
                .params(where.params())
                .param("rows", most)
                .query((row, n) -> Ids.get(row, "id"))
                .list();
    }

    /** How many match in all. */
    public int count(UUID cycleId, ReportFilter filter, List<String> paths) {
        ReportConditions where = new ReportConditions(cycleId, filter, paths, clock.instant());
        return jdbc.sql("select count(*) from reports r where " + where.sql())
                .params(where.params())
                .query(Integer.class)
                .single();
    }

    private static String cursor(ReportItem last) {
        return new ListCursor(last.facilityCode(), last.id()).encode();
    }

    private List<ReportItem> flagged(List<ReportItem> page) {
        List<byte[]> versions = page.stream()
                .filter(item -> item.severity() != Severity.NONE)
                .map(ReportItem::versionId)
                .filter(Objects::nonNull)
                .map(Ids::bytes)
                .toList();
        if (versions.isEmpty()) {
            return page;
        }
        Map<UUID, List<String>> rules = new HashMap<>();
        jdbc.sql("select version_id, rule_code from flags where version_id in (:versions) order by rule_code")
                .param("versions", versions)
                .query(row -> {
                    rules.computeIfAbsent(Ids.get(row, "version_id"), unused -> new ArrayList<>())
                            .add(row.getString("rule_code"));
                });
        return page.stream()
                .map(item -> item.flagged(rules.getOrDefault(item.versionId(), List.of())))
                .toList();
    }

    private static @Nullable VersionKind kind(ResultSet row) throws SQLException {
        String kind = row.getString("version_kind");
        return kind == null ? null : VersionKind.valueOf(kind);
    }

    private static ReportItem item(ResultSet row, int number) throws SQLException {
        return new ReportItem(
                Ids.get(row, "id"),
                row.getString("facility_code"),
                row.getString("facility_name"),
                row.getString("facility_type"),
                row.getString("district_code"),
                row.getString("district_name"),
                ReportState.valueOf(row.getString("state")),
                Severity.valueOf(row.getString("severity")),
                Times.get(row, "due"),
                row.getInt("version_no"),
                Ids.find(row, "version_id"),
                kind(row),
                Times.find(row, "submitted_at"),
                row.getBoolean("late"),
                row.getBoolean("overdue"),
                row.getInt("returned_count"),
                row.getString("official"),
                List.of());
    }
}
