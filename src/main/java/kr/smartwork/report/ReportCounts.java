package kr.smartwork.report;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a cycle's reports stand, counted from their rows: the states always add up to the number expected. */
@Component
public class ReportCounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The counts of one cycle.
     *
     * @param byState every state, 0 if none
     * @param dispatched asked so far
     * @param submitted with at least one version
     * @param overdue with the respondent after the due time, and still open
     * @param extended with a later due time of their own
     */
    public record Counts(
            Map<ReportState, Integer> byState, int expected, int dispatched, int submitted, int overdue, int extended) {

        /** The count of one state. */
        public int of(ReportState state) {
            return byState.getOrDefault(state, 0);
        }

        /** Those that have come to no end. */
        public int open() {
            return expected - of(ReportState.ACCEPTED) - of(ReportState.CLOSED_UNANSWERED) - of(ReportState.EXCUSED);
        }
    }

    /** Counts the whole cycle. */
    public Counts of(UUID cycleId) {
        return of(cycleId, "/");
    }

    /** Counts the reports below an org path. */
    public Counts of(UUID cycleId, String orgPath) {
        return of(cycleId, List.of(orgPath));
    }

    /** Counts the reports below any of these org paths, see {@code Actor.paths()}; each report once. */
    public Counts of(UUID cycleId, List<String> orgPaths) {
        OrgPaths sight = new OrgPaths(orgPaths);
        Tally tally = new Tally();
        jdbc.sql(
                        """
                        select state, count(*) as n, count(dispatched_at) as dispatched,
                               sum(case when version_no > 0 then 1 else 0 end) as submitted,
                               sum(case when settled_at is null and coalesce(extended_until, due_at) < :now
                                        then 1 else 0 end) as past_due,
                               count(extended_until) as extended
                        from reports where cycle_id = :cycle and %s group by state
                        """
                                .formatted(sight.below("org_path")))
                .param("cycle", Ids.bytes(cycleId))
                .param("now", Times.timestamp(clock.instant()))
                .params(sight.params())
                .query(tally::add);
        return tally.counts();
    }

    private static final class Tally {

        private final Map<ReportState, Integer> byState = new EnumMap<>(ReportState.class);
        private int expected;
        private int dispatched;
        private int submitted;
        private int overdue;
        private int extended;

        void add(java.sql.ResultSet row) throws java.sql.SQLException {
            ReportState state = ReportState.valueOf(row.getString("state"));
            byState.put(state, row.getInt("n"));
            expected += row.getInt("n");
            dispatched += row.getInt("dispatched");
            submitted += row.getInt("submitted");
            extended += row.getInt("extended");
            if (state.withRespondent()) {
                overdue += row.getInt("past_due");
            }
        }

        Counts counts() {
            for (ReportState state : ReportState.values()) {
                byState.putIfAbsent(state, 0);
            }
            return new Counts(Map.copyOf(byState), expected, dispatched, submitted, overdue, extended);
        }
    }
}
