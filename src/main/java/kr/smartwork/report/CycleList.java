package kr.smartwork.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.cycle.CycleHead;
import kr.smartwork.cycle.CycleHeadings;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.ListCursor;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cycles that somebody may see, newest first: those with a report in his units, and those opened for his units whose
 * audience is not frozen yet. Two statements a page, whatever its size.
 */
@Component
public class CycleList {

    private static final String CYCLES = CycleHeadings.SELECT
            + """
            where (exists (select 1 from reports r where r.cycle_id = c.id and %s)
                   or not exists (select 1 from reports r where r.cycle_id = c.id)
                      and exists (select 1 from cycle_units u where u.cycle_id = c.id and %s))
              and %s
            order by c.opened_at desc, c.id desc limit :rows
            """;

    private final JdbcClient jdbc;

    CycleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page.
     *
     * @param paths the org paths the reader may see, see {@code Actor.paths()}
     */
    public CyclePage of(List<String> paths, CycleFilter filter) {
        OrgPaths sight = new OrgPaths(paths);
        Map<String, Object> params = new HashMap<>(sight.params());
        List<CycleHead> found = jdbc.sql(CYCLES.formatted(
                        sight.below("r.org_path"), sight.below("u.org_path"), conditions(filter, params)))
                .params(params)
                .param("rows", filter.limit() + 1)
                .query(CycleHeadings::head)
                .list();
        boolean more = found.size() > filter.limit();
        List<CycleHead> page = more ? found.subList(0, filter.limit()) : found;
        return new CyclePage(counted(page, sight), more ? cursor(page.get(page.size() - 1)) : null);
    }

    private static String conditions(CycleFilter filter, Map<String, Object> params) {
        StringBuilder terms = new StringBuilder("1 = 1");
        if (filter.program() != null) {
            terms.append(" and p.code = :program");
            params.put("program", filter.program());
        }
        if (filter.state() != null) {
            terms.append(" and c.state = :state");
            params.put("state", filter.state().name());
        }
        if (filter.cursor() != null) {
            terms.append(" and c.opened_at <= :lastAt and (c.opened_at < :lastAt or c.id < :lastId)");
            ListCursor last = ListCursor.decode(filter.cursor());
            params.put("lastAt", moment(last.key()));
            params.put("lastId", Ids.bytes(last.id()));
        }
        return terms.toString();
    }

    private static Timestamp moment(String key) {
        try {
            return Times.timestamp(Instant.parse(key));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw ListCursor.unreadable();
        }
    }

    private static String cursor(CycleHead last) {
        return new ListCursor(last.openedAt().toString(), last.id()).encode();
    }

    private record Count(int expected, int answered) {}

    private List<CycleSummary> counted(List<CycleHead> page, OrgPaths sight) {
        if (page.isEmpty()) {
            return List.of();
        }
        Map<UUID, Count> counts = new HashMap<>();
        jdbc.sql(
                        "select r.cycle_id, count(*) as expected, sum(case when r.state in ('IN_REVIEW', 'ACCEPTED') then 1 else 0 end) as answered"
                                + " from reports r where r.cycle_id in (:ids) and " + sight.below("r.org_path")
                                + " group by r.cycle_id")
                .param("ids", page.stream().map(cycle -> Ids.bytes(cycle.id())).toList())
                .params(sight.params())
                .query(row -> {
                    counts.put(Ids.get(row, "cycle_id"), new Count(row.getInt("expected"), row.getInt("answered")));
                });
        return page.stream()
                .map(cycle -> {
                    Count count = counts.getOrDefault(cycle.id(), new Count(0, 0));
                    return new CycleSummary(cycle, count.expected(), count.answered());
                })
                .toList();
    }
}
