package kr.smartwork.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who gets the messages about reports, as frozen with them. */
@Component
public class Recipients {

    /** While a table is new, MySQL guesses that reading all of it is cheaper; the hint says where to look. */
    private static final String FIRST =
            """
            select /*+ INDEX(rr PRIMARY) */ distinct rr.person_id from report_recipients rr
            where rr.report_id in (:ids)
              and rr.position_no = (select min(x.position_no) from report_recipients x where x.report_id = rr.report_id)
            """;

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first recipient of each of these reports; a person once. In the order of their ids, so that chunks written side by
     * side, whose notices meet in a unique key, wait for each other in one direction only.
     */
    public List<UUID> first(Collection<UUID> reportIds) {
        if (reportIds.isEmpty()) {
            return List.of();
        }
        Map<UUID, byte[]> people = new HashMap<>();
        jdbc.sql(FIRST)
                .param("ids", reportIds.stream().map(Ids::bytes).toList())
                .query((row, n) -> Ids.get(row, "person_id"))
                .list()
                .forEach(person -> people.put(person, Ids.bytes(person)));
        return people.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Arrays::compareUnsigned))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Everybody who may answer one of the cycle's reports that is still with its respondent; a person once. */
    public List<UUID> incomplete(UUID cycleId) {
        return jdbc.sql(
                        """
                        select distinct rr.person_id from reports r join report_recipients rr on rr.report_id = r.id
                        where r.cycle_id = ? and r.state in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED')
                          and r.settled_at is null
                        """)
                .param(Ids.bytes(cycleId))
                .query((row, n) -> Ids.get(row, "person_id"))
                .list();
    }

    /** Everybody who was asked for this report, in order. */
    public List<UUID> of(UUID reportId) {
        return jdbc.sql("select person_id from report_recipients where report_id = ? order by position_no")
                .param(Ids.bytes(reportId))
                .query((row, n) -> Ids.get(row, "person_id"))
                .list();
    }
}
