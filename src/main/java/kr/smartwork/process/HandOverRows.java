package kr.smartwork.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.OrgPaths;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code hand_overs} and of their protocols. */
@Component
class HandOverRows {

    private static final String SELECT =
            """
            select h.*, f.username as from_username, f.name as from_name, fu.name as from_team, fu.name_en as from_team_en,
                   fu.path, t.username as to_username, t.name as to_name, tu.name as to_team, tu.name_en as to_team_en,
                   p.name as planned_by_name
            from hand_overs h
            join staff f on f.id = h.from_id join org_units fu on fu.id = f.org_unit_id
            join staff t on t.id = h.to_id join org_units tu on tu.id = t.org_unit_id
            join staff p on p.id = h.planned_by
            """;

    private final JdbcClient jdbc;

    HandOverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the reader's own and of the units the reader oversees, the latest day first. */
    List<HandOver> of(Actor actor) {
        OrgPaths own = new OrgPaths(actor.paths(Role.SUPERVISOR, Role.ADMIN));
        return jdbc.sql(SELECT + "where h.from_id = :me or h.to_id = :me or " + own.below("fu.path")
                        + " order by h.on_date desc, h.id desc limit 200")
                .params(own.params())
                .param("me", Ids.bytes(actor.id()))
                .query(HandOverRows::handOver)
                .list();
    }

    Optional<HandOver> find(UUID id) {
        return jdbc.sql(SELECT + "where h.id = ?")
                .param(Ids.bytes(id))
                .query(HandOverRows::handOver)
                .optional();
    }

    List<HandOverItem> items(UUID id) {
        return jdbc.sql(
                        """
                        select i.*, c.title, u.name_en as unit_en, y.name as type_name, y.name_en as type_name_en
                        from hand_over_items i
                        left join cycles c on c.id = i.cycle_id
                        left join org_units u on u.id = i.org_unit_id
                        left join facility_types y on y.code = i.facility_type
                        where i.hand_over_id = ? order by i.task_kind, i.due_at, i.subject, i.item_id""")
                .param(Ids.bytes(id))
                .query(HandOverRows::item)
                .list();
    }

    void insert(UUID id, Desk desk, Actor by, Instant now) {
        jdbc.sql(
                        """
                        insert into hand_overs (id, from_id, to_id, responsibility_id, on_date, state, planned_by, planned_at,
                            tasks_moved, responsibilities_moved, reports_moved)
                        values (?, ?, ?, ?, ?, 'PLANNED', ?, ?, 0, 0, 0)""")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(desk.from()),
                        Ids.bytes(desk.to()),
                        Ids.bytes(desk.responsibility()),
                        desk.day(),
                        Ids.bytes(by.id()),
                        Times.timestamp(now))
                .update();
    }

    /** Those whose day has come, without a lock. */
    List<UUID> due(LocalDate today) {
        return jdbc.sql("select id from hand_overs where state = 'PLANNED' and on_date <= ? order by on_date, id")
                .param(today)
                .query((row, n) -> Ids.get(row, "id"))
                .list();
    }

    /** Takes the row until the transaction ends; false when it is done, cancelled, or another node has it. */
    boolean claim(UUID id) {
        return jdbc.sql(
                        "select 1 from hand_overs where id = ? and state in ('PLANNED', 'FAILED') for update skip locked")
                .param(Ids.bytes(id))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void done(UUID id, HandOverCounts moved, Instant now) {
        jdbc.sql(
                        """
                        update hand_overs set state = 'DONE', carried_out_at = ?, tasks_moved = ?, responsibilities_moved = ?,
                            reports_moved = ?, refusal_key = null, refusal_args = null where id = ?""")
                .params(Times.timestamp(now), moved.tasks(), moved.responsibilities(), moved.reports(), Ids.bytes(id))
                .update();
    }

    void failed(UUID id, Text why) {
        BulkText refusal = BulkText.of(why);
        jdbc.sql(
                        "update hand_overs set state = 'FAILED', refusal_key = ?, refusal_args = ? where id = ? and state = 'PLANNED'")
                .params(refusal.key(), refusal.args(), Ids.bytes(id))
                .update();
    }

    boolean cancel(UUID id) {
        return jdbc.sql("update hand_overs set state = 'CANCELLED' where id = ? and state in ('PLANNED', 'FAILED')")
                        .param(Ids.bytes(id))
                        .update()
                == 1;
    }

    private static HandOver handOver(ResultSet row, int number) throws SQLException {
        return new HandOver(
                Ids.get(row, "id"),
                party(row, "from"),
                party(row, "to"),
                Ids.find(row, "responsibility_id"),
                row.getObject("on_date", LocalDate.class),
                HandOver.State.valueOf(row.getString("state")),
                row.getString("path"),
                row.getString("planned_by_name"),
                Times.get(row, "planned_at"),
                Times.find(row, "carried_out_at"),
                row.getInt("tasks_moved"),
                row.getInt("responsibilities_moved"),
                row.getInt("reports_moved"),
                new BulkText(row.getString("refusal_key"), row.getString("refusal_args")).text());
    }

    private static HandOver.Party party(ResultSet row, String which) throws SQLException {
        return new HandOver.Party(
                Ids.get(row, which + "_id"),
                row.getString(which + "_username"),
                row.getString(which + "_name"),
                row.getString(which + "_team"),
                row.getString(which + "_team_en"));
    }

    private static HandOverItem item(ResultSet row, int number) throws SQLException {
        String kind = row.getString("task_kind");
        return new HandOverItem(
                kind == null ? null : TaskKind.valueOf(kind),
                row.getString("subject"),
                row.getString("unit_en"),
                row.getString("title"),
                Times.find(row, "due_at"),
                row.getString("type_name"),
                row.getString("type_name_en"));
    }
}
