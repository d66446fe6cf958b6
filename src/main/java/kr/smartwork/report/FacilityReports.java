package kr.smartwork.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The open reports of one facility over all running cycles, and who is asked for them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FacilityReports {

    /** In the order of the ids, so that two who lock the same rows wait instead of blocking each other. */
    private static final String OPEN =
            """
            select r.id, r.cycle_id, r.process_instance_id, r.official_id, r.escalation_level, r.version_no, r.state
            from reports r
            where r.facility_id = ? and r.settled_at is null and r.state in (%s)
              and r.cycle_id in (select c.id from cycles c where c.state not in ('PUBLISHED', 'CANCELLED'))
            order by r.id for update
            """;

    private final JdbcClient jdbc;

    FacilityReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open report, its row locked. */
    public record Open(UUID cycleId, OpenReports.Item item, boolean asked) {}

    /** Those still with their respondent, or not yet asked, locked until the transaction ends. */
    public List<Open> unanswered(UUID facilityId) {
        return open(facilityId, "'PENDING', 'NOT_OPENED', 'IN_PROGRESS', 'RETURNED'");
    }

    /**
     * Puts one person in the place of another wherever the facility's reports are open, those in review included, since they
     * may be returned. Returns the reports that changed.
     */
    public List<Open> handOver(UUID facilityId, UUID from, UUID to) {
        List<Open> open = open(facilityId, "'PENDING', 'NOT_OPENED', 'IN_PROGRESS', 'RETURNED', 'IN_REVIEW'");
        return open.stream()
                .filter(report -> replaced(report.item().id(), from, to))
                .toList();
    }

    /** Asks somebody for the facility's open reports that nobody is asked for. Returns those that changed. */
    public List<Open> askFirst(UUID facilityId, UUID person) {
        List<Open> open = open(facilityId, "'PENDING', 'NOT_OPENED', 'IN_PROGRESS', 'RETURNED', 'IN_REVIEW'");
        return open.stream()
                .filter(report -> asked(report.cycleId(), report.item().id(), person))
                .toList();
    }

    private boolean asked(UUID cycleId, UUID reportId, UUID person) {
        return jdbc.sql(
                                """
                                insert into report_recipients (report_id, position_no, person_id, cycle_id)
                                select r.id, 1, ?, ? from reports r where r.id = ? and not exists (
                                    select 1 from report_recipients x where x.report_id = r.id)""")
                        .params(Ids.bytes(person), Ids.bytes(cycleId), Ids.bytes(reportId))
                        .update()
                == 1;
    }

    /** A person is asked once for a report: whoever was second and becomes first leaves the second place. */
    private boolean replaced(UUID reportId, UUID from, UUID to) {
        boolean asked = jdbc.sql("select 1 from report_recipients where report_id = ? and person_id = ?")
                .params(Ids.bytes(reportId), Ids.bytes(from))
                .query(Integer.class)
                .optional()
                .isPresent();
        if (asked) {
            jdbc.sql("delete from report_recipients where report_id = ? and person_id = ?")
                    .params(Ids.bytes(reportId), Ids.bytes(to))
                    .update();
            jdbc.sql("update report_recipients set person_id = ? where report_id = ? and person_id = ?")
                    .params(Ids.bytes(to), Ids.bytes(reportId), Ids.bytes(from))
                    .update();
        }
        return asked;
    }

    private List<Open> open(UUID facilityId, String states) {
        return jdbc.sql(OPEN.formatted(states))
                .param(Ids.bytes(facilityId))
                .query(FacilityReports::read)
                .list();
    }

    private static Open read(ResultSet row, int n) throws SQLException {
        OpenReports.Item item = new OpenReports.Item(
                Ids.get(row, "id"),
                row.getString("process_instance_id"),
                Ids.find(row, "official_id"),
                row.getInt("escalation_level"),
                row.getInt("version_no"));
        boolean asked = ReportState.valueOf(row.getString("state")).withRespondent();
        return new Open(Ids.get(row, "cycle_id"), item, asked);
    }
}
