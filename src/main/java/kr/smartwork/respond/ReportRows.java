package kr.smartwork.respond;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.report.ReportState;
import kr.smartwork.respond.ReportRow.Office;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports of a person. Every question names the person: a report of somebody else is as if it were not there. */
@Repository
class ReportRows {

    private static final Duration RECENT = Duration.ofDays(60);
    private static final int MOST_DONE = 50;

    private static final String SELECT =
            """
            select r.id, pe.name person_name, r.facility_name, p.code program_code, p.name program_name, p.name_en program_name_en, c.title, c.state cycle_state,
                r.state, coalesce(r.extended_until, r.due_at) due_at, c.lock_at, c.rework_until, r.extended_until,
                c.form_version_id, r.version_no, r.submitted_at, v.entered_by_name, r.late, r.return_reason, r.district_name,
                s.name official, s.office_phone
            from report_recipients rr
            join persons pe on pe.id = rr.person_id
            join reports r on r.id = rr.report_id
            join cycles c on c.id = rr.cycle_id
            join programs p on p.id = c.program_id
            left join staff s on s.id = r.official_id
            left join versions v on v.id = r.version_id
            where rr.person_id = :person and r.state <> 'PENDING'
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the person has to answer, the most urgent first; the overdue are part of it for as long as they can be answered. */
    List<ReportRow> open(UUID personId) {
        return jdbc
                .sql(
                        SELECT
                                + "and r.state in ('NOT_OPENED', 'IN_PROGRESS', 'RETURNED') order by due_at, r.facility_name, r.id")
                .param("person", Ids.bytes(personId))
                .query((row, i) -> read(row))
                .list()
                .stream()
                .filter(report -> report.standing().open())
                .toList();
    }

    /** What the person has answered, or need not answer any more, of the last weeks; the latest first. */
    List<ReportRow> done(UUID personId) {
        return jdbc
                .sql(SELECT + "and c.opened_at > :since order by c.opened_at desc, r.facility_name, r.id limit 200")
                .param("person", Ids.bytes(personId))
                .param("since", Times.timestamp(clock.instant().minus(RECENT)))
                .query((row, i) -> read(row))
                .list()
                .stream()
                .filter(report -> !report.standing().open())
                .limit(MOST_DONE)
                .toList();
    }

    /** This report, if the person is one of its recipients. */
    Optional<ReportRow> find(UUID reportId, UUID personId) {
        return jdbc.sql(SELECT + "and r.id = :report")
                .param("person", Ids.bytes(personId))
                .param("report", Ids.bytes(reportId))
                .query((row, i) -> read(row))
                .optional();
    }

    /** Whom the person can call: the officials of the latest reports, each once. */
    List<Office> offices(UUID personId) {
        return jdbc
                .sql(SELECT + "order by c.opened_at desc limit 20")
                .param("person", Ids.bytes(personId))
                .query((row, i) -> office(row))
                .list()
                .stream()
                .distinct()
                .limit(3)
                .toList();
    }

    private ReportRow read(ResultSet row) throws SQLException {
        return new ReportRow(
                Ids.get(row, "id"),
                row.getString("person_name"),
                row.getString("facility_name"),
                row.getString("program_code"),
                row.getString("program_name"),
                row.getString("program_name_en"),
                row.getString("title"),
                CycleState.valueOf(row.getString("cycle_state")),
                ReportState.valueOf(row.getString("state")),
                Times.get(row, "due_at"),
                answersUntil(row),
                Ids.get(row, "form_version_id"),
                row.getInt("version_no"),
                Times.find(row, "submitted_at"),
                row.getString("entered_by_name"),
                row.getBoolean("late"),
                row.getString("return_reason"),
                office(row),
                clock.instant());
    }

    private static Office office(ResultSet row) throws SQLException {
        return new Office(row.getString("district_name"), row.getString("official"), row.getString("office_phone"));
    }

    /** The lock, or the later end of a rework or of the facility's extension, as the cycle itself sees it. */
    private static Instant answersUntil(ResultSet row) throws SQLException {
        Instant lock = Times.get(row, "lock_at");
        Instant rework = Times.find(row, "rework_until");
        Instant extended = "REVIEW".equals(row.getString("cycle_state")) ? null : Times.find(row, "extended_until");
        return Stream.of(lock, rework, extended)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(lock);
    }
}
