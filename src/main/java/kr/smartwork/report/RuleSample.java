package kr.smartwork.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A random sample of what was accepted by rule, for a person to check. The same draw of the same reports is the same sample,
 * so that two people look at the same ones and it can be shown later what was looked at.
 */
@Component
public class RuleSample {

    private final JdbcClient jdbc;

    RuleSample(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sample, and how many it was drawn from. */
    public record Sample(List<UUID> reports, int of) {

        public Sample {
            reports = List.copyOf(reports);
        }
    }

    /**
     * Draws.
     *
     * @param draw which sample: 1 for the first, 2 for another
     */
    public Sample draw(UUID cycleId, List<String> paths, int draw, int size) {
        OrgPaths sight = new OrgPaths(paths);
        List<UUID> all = new ArrayList<>(jdbc.sql(
                        """
                        select r.id from reports r
                        where r.cycle_id = :cycle and r.state = 'ACCEPTED' and %s and exists (
                            select 1 from decisions d where d.report_id = r.id and d.kind = 'ACCEPTED_BY_RULE'
                              and d.version_no = r.version_no)
                        order by r.id
                        """
                                .formatted(sight.below("r.org_path")))
                .param("cycle", Ids.bytes(cycleId))
                .params(sight.params())
                .query((row, n) -> Ids.get(row, "id"))
                .list());
        int of = all.size();
        Collections.shuffle(all, new Random(cycleId.getLeastSignificantBits() + draw));
        return new Sample(all.subList(0, Math.min(size, of)), of);
    }
}
