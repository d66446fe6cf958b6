package kr.smartwork.report;

import java.time.Clock;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers as they are, by rule when nothing about them needs a look. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AcceptReports {

    private final Reports reports;
    private final Decisions decisions;
    private final JdbcClient jdbc;
    private final Clock clock;

    AcceptReports(Reports reports, Decisions decisions, JdbcClient jdbc, Clock clock) {
        this.reports = reports;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Accepts; an answer nobody had to check is recorded as accepted by rule.
     *
     * @param byPerson somebody checked it and let it pass, whose decision is recorded as such
     */
    public void accept(Report report, boolean byPerson) {
        if (!report.needsCheck() || !byPerson) {
            decisions.record(report, DecisionKind.ACCEPTED_BY_RULE, null, null);
        }
        report.accept(clock.instant());
        reports.saveAndFlush(report);
    }

    /** Who checks: whoever returned it last, else the official in charge; null when the team as a whole is. */
    public @Nullable String reviewerOf(Report report) {
        UUID official = report.officialId();
        if (report.returnedCount() == 0) {
            return official == null ? null : official.toString();
        }
        return jdbc.sql(
                        """
                        select decided_by from decisions
                        where report_id = ? and kind = 'RETURNED' and decided_by is not null order by version_no desc limit 1
                        """)
                .param(Ids.bytes(report.id()))
                .query((row, n) -> Ids.get(row, "decided_by").toString())
                .optional()
                .orElse(official == null ? null : official.toString());
    }
}
