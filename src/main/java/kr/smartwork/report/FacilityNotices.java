package kr.smartwork.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.ContactDetails;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What respondents told about their facilities. */
@Repository
public class FacilityNotices {

    private static final String SELECT =
            """
            select n.id, n.report_id, n.facility_id, n.person_id, p.name as person_name, n.kind, n.name, n.mobile, n.mail,
                   n.closed_on, n.remark, n.found_by, n.told_at, n.outcome, t.id as task_id
            from facility_notices n
            left join persons p on p.id = n.person_id
            left join tasks t on t.process_instance_id = n.process_instance_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FacilityNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Told(@Nullable String taskId, FacilityNotice notice) {}

    /** This one. */
    public Optional<FacilityNotice> find(UUID id) {
        return jdbc.sql(SELECT + "where n.id = ?")
                .param(Ids.bytes(id))
                .query(FacilityNotices::read)
                .optional();
    }

    /** The one that a task is about. */
    public Optional<FacilityNotice> ofTask(String taskId) {
        return jdbc.sql(SELECT + "where t.id = ?")
                .param(taskId)
                .query(FacilityNotices::read)
                .optional();
    }

    /** Those of a report, the newest first. */
    public List<FacilityNotice> ofReport(UUID reportId) {
        return jdbc.sql(SELECT + "where n.report_id = ? order by n.told_at desc, n.id")
                .param(Ids.bytes(reportId))
                .query(FacilityNotices::read)
                .list();
    }

    /** Those of a report by the id of the task about them. */
    public Map<String, FacilityNotice> byTask(UUID reportId) {
        return jdbc
                .sql(SELECT + "where n.report_id = ? and t.id is not null")
                .param(Ids.bytes(reportId))
                .query((row, n) -> new Told(row.getString("task_id"), read(row, n)))
                .stream()
                .collect(Collectors.toMap(Told::taskId, Told::notice));
    }

    /**
     * Adds one, undecided.
     *
     * @param foundBy name of the official who found it out; null when the person told it
     */
    public void add(TellOffice told, @Nullable String foundBy, UUID facilityId, String processInstanceId) {
        jdbc.sql(
                        """
                        insert into facility_notices (id, report_id, facility_id, person_id, kind, name, mobile, mail,
                            closed_on, remark, found_by, told_at, process_instance_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(told.id()),
                        Ids.bytes(told.reportId()),
                        Ids.bytes(facilityId),
                        Ids.bytes(told.personId()),
                        told.kind().name(),
                        told.contact().name(),
                        told.contact().mobile(),
                        told.contact().mail(),
                        told.closedOn(),
                        told.remark(),
                        foundBy,
                        Times.timestamp(clock.instant()),
                        processInstanceId)
                .update();
    }

    /** Notes what was decided, with the contact or the day that it was decided on. */
    public void decided(FacilityNotice decided, String outcome, Actor by) {
        jdbc.sql(
                        """
                        update facility_notices set name = ?, mobile = ?, mail = ?, closed_on = ?, outcome = ?,
                            decided_by = ?, decided_at = ? where id = ?""")
                .params(
                        decided.contact().name(),
                        decided.contact().mobile(),
                        decided.contact().mail(),
                        decided.closedOn(),
                        outcome,
                        Ids.bytes(by.id()),
                        Times.timestamp(clock.instant()),
                        Ids.bytes(decided.id()))
                .update();
    }

    /** User name of the official who decided. */
    public String decidedBy(UUID id) {
        return jdbc.sql("select s.username from facility_notices n join staff s on s.id = n.decided_by where n.id = ?")
                .param(Ids.bytes(id))
                .query(String.class)
                .single();
    }

    private static FacilityNotice.@Nullable Person person(ResultSet row) throws SQLException {
        UUID id = Ids.find(row, "person_id");
        return id == null ? null : new FacilityNotice.Person(id, row.getString("person_name"));
    }

    private static FacilityNotice read(ResultSet row, int number) throws SQLException {
        java.sql.Date closedOn = row.getDate("closed_on");
        return new FacilityNotice(
                Ids.get(row, "id"),
                Ids.get(row, "report_id"),
                Ids.get(row, "facility_id"),
                person(row),
                row.getString("found_by"),
                FacilityNotice.Kind.valueOf(row.getString("kind")),
                new ContactDetails(row.getString("name"), row.getString("mobile"), row.getString("mail")),
                closedOn == null ? null : closedOn.toLocalDate(),
                row.getString("remark"),
                Times.get(row, "told_at"),
                row.getString("outcome"));
    }
}
