package kr.smartwork.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many reports of a cycle wait at each element of their model. A report that an official phones about waits at two: its
 * respondent may still answer.
 */
@Repository
public class WaitingReports {

    private static final String FROM =
            " from report_positions p join reports r on r.id = p.report_id where p.cycle_id = ? and (";

    private final JdbcClient jdbc;

    WaitingReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reports waiting at one element.
     *
     * @param oldest since when the one that came first waits
     */
    public record At(String element, long count, Instant oldest) {}

    /** By element, for the reports of these units and below; most first. */
    public List<At> at(UUID cycleId, List<String> orgPaths) {
        return jdbc.sql("select p.element, count(*) as waiting, min(p.since) as oldest" + FROM + within(orgPaths)
                        + " group by p.element order by waiting desc, p.element")
                .params(parameters(cycleId, orgPaths))
                .query((row, index) ->
                        new At(row.getString("element"), row.getLong("waiting"), Times.get(row, "oldest")))
                .list();
    }

    /** How many reports wait anywhere, each counted once: the open reports. */
    public long reports(UUID cycleId, List<String> orgPaths) {
        return jdbc.sql("select count(distinct p.report_id)" + FROM + within(orgPaths))
                .params(parameters(cycleId, orgPaths))
                .query(Long.class)
                .single();
    }

    private static String within(List<String> orgPaths) {
        return orgPaths.isEmpty()
                ? "1 = 0)"
                : String.join(
                                " or ",
                                orgPaths.stream()
                                        .map(path -> "r.org_path like ?")
                                        .toList()) + ")";
    }

    private static List<Object> parameters(UUID cycleId, List<String> orgPaths) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(Ids.bytes(cycleId));
        orgPaths.forEach(path -> parameters.add(path + "%"));
        return parameters;
    }
}
