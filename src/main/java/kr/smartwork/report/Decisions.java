package kr.smartwork.report;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The history of decisions; rows are only added. */
@Component
public class Decisions {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Decisions(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person's decision about one report. */
    public void record(Report report, DecisionKind kind, @Nullable String reason, @Nullable Actor by) {
        insert(List.<Object[]>of(row(report.id(), kind, report.versionNo(), reason, by)));
    }

    /** The program's own step over many reports, such as the lock. */
    public void recordAll(Collection<UUID> reportIds, DecisionKind kind) {
        recordAll(reportIds, kind, null, null);
    }

    /** A person's decision about many reports. */
    public void recordAll(Collection<UUID> reportIds, DecisionKind kind, @Nullable String reason, @Nullable Actor by) {
        insert(reportIds.stream().map(id -> row(id, kind, 0, reason, by)).toList());
    }

    private Object[] row(UUID reportId, DecisionKind kind, int version, @Nullable String reason, @Nullable Actor by) {
        return new Object[] {
            Ids.bytes(Ids.next()),
            Ids.bytes(reportId),
            kind.name(),
            version,
            reason,
            Ids.bytes(by == null ? null : by.id()),
            by == null ? null : by.name(),
            by == null ? null : by.insteadOf(),
            Times.timestamp(clock.instant())
        };
    }

    /** How often this was decided about a report. */
    public int count(UUID reportId, DecisionKind kind) {
        Integer count = jdbc.queryForObject(
                "select count(*) from decisions where report_id = ? and kind = ?",
                Integer.class,
                Ids.bytes(reportId),
                kind.name());
        return count == null ? 0 : count;
    }

    private void insert(List<Object[]> rows) {
        jdbc.batchUpdate(
                """
                insert into decisions
                    (id, report_id, kind, version_no, reason, decided_by, decided_by_name, instead_of, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                rows);
    }
}
