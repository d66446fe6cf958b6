package kr.smartwork.process.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.process.TaskKind;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member of staff's own alerts: counted, listed, read, chosen. Nobody reads another's. */
@Service
public class Alerts {

    /** Beyond it the exact number says no more. */
    public static final int MOST_COUNTED = 100;

    private static final int LISTED = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Alerts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the bell says about open tasks.
     *
     * @param unread how many are unread, at most {@link #MOST_COUNTED}
     * @param urgent how many of these cannot wait
     * @param latest when the last of them came, in milliseconds since 1970; 0 for none
     */
    public record Bell(int unread, int urgent, long latest) {

        /** Nothing to tell. */
        public static final Bell SILENT = new Bell(0, 0, 0);
    }

    /** The bell of one person; a look into an index and at a hundred tasks. */
    public Bell bell(UUID staffId) {
        return jdbc.sql(
                        """
                        select count(*) as unread, sum(case when kind = 'URGENT' then 1 else 0 end) as urgent,
                               max(created_at) as latest
                        from (select a.kind, a.created_at from staff_alerts a join tasks t on t.id = a.task_id
                            where a.staff_id = ? and a.read_at is null and t.state = 'OPEN'
                            order by a.created_at desc limit"""
                                + " " + MOST_COUNTED + ") told")
                .param(Ids.bytes(staffId))
                .query((row, n) -> {
                    Instant latest = Times.find(row, "latest");
                    return new Bell(
                            row.getInt("unread"), row.getInt("urgent"), latest == null ? 0 : latest.toEpochMilli());
                })
                .single();
    }

    /** The unread first, of these the urgent, then the latest; what lies outside the actor's units by now is left out. */
    public List<Alert> of(Actor actor) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        OrgPaths own = new OrgPaths(actor.paths(Role.OFFICIAL, Role.SUPERVISOR));
        return jdbc.sql(
                        """
                        select a.kind, a.task_id, a.occasion, a.created_at, a.read_at, t.kind as task_kind, t.cycle_id,
                               t.report_id, t.subject, t.due_at, t.state
                        from staff_alerts a join tasks t on t.id = a.task_id
                        where a.staff_id = :me and\s"""
                                + own.below("t.org_path")
                                + " order by case when a.read_at is null and t.state = 'OPEN' then 0 else 1 end,"
                                + " case when a.kind = 'URGENT' then 0 else 1 end, a.created_at desc, a.kind, a.task_id limit "
                                + LISTED)
                .params(own.params())
                .param("me", Ids.bytes(actor.id()))
                .query(Alerts::alert)
                .list();
    }

    /** Marks what is known about one task as read. */
    @Transactional
    public void read(Actor actor, String taskId) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        jdbc.sql("update staff_alerts set read_at = ? where staff_id = ? and task_id = ? and read_at is null")
                .params(Times.timestamp(clock.instant()), Ids.bytes(actor.id()), taskId)
                .update();
    }

    /** Marks what is known about a report as read: the reader has its page open. */
    @Transactional
    public void readAbout(Actor actor, UUID reportId) {
        jdbc.sql(
                        """
                        update staff_alerts set read_at = ? where staff_id = ? and read_at is null
                            and task_id in (select t.id from tasks t where t.report_id = ?)""")
                .params(Times.timestamp(clock.instant()), Ids.bytes(actor.id()), Ids.bytes(reportId))
                .update();
    }

    /** Marks everything up to a moment as read: what came after the page was opened stays unread. */
    @Transactional
    public void readAll(Actor actor, Instant until) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        jdbc.sql("update staff_alerts set read_at = ? where staff_id = ? and read_at is null and created_at <= ?")
                .params(Times.timestamp(clock.instant()), Ids.bytes(actor.id()), Times.timestamp(until))
                .update();
    }

    /** What the actor has chosen. */
    public AlertChoices choices(Actor actor) {
        List<String> unwanted = jdbc.sql("select kind from staff_alert_choices where staff_id = ? and wanted = false")
                .param(Ids.bytes(actor.id()))
                .query(String.class)
                .list();
        return new AlertChoices(Arrays.stream(AlertKind.values())
                .filter(kind -> !unwanted.contains(kind.name()))
                .collect(Collectors.toSet()));
    }

    /** Chooses anew; what is there already stays. */
    @Transactional
    public void choose(Actor actor, AlertChoices choices) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        jdbc.sql("delete from staff_alert_choices where staff_id = ?")
                .param(Ids.bytes(actor.id()))
                .update();
        for (AlertKind kind : AlertKind.values()) {
            jdbc.sql("insert into staff_alert_choices (staff_id, kind, wanted) values (?, ?, ?)")
                    .params(Ids.bytes(actor.id()), kind.name(), choices.wants(kind))
                    .update();
        }
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                AlertKind.valueOf(row.getString("kind")),
                row.getString("task_id"),
                Times.get(row, "occasion"),
                Times.get(row, "created_at"),
                row.getTimestamp("read_at") != null || !"OPEN".equals(row.getString("state")),
                TaskKind.valueOf(row.getString("task_kind")),
                Ids.get(row, "cycle_id"),
                Ids.find(row, "report_id"),
                row.getString("subject"),
                Times.get(row, "due_at"),
                "OPEN".equals(row.getString("state")));
    }
}
