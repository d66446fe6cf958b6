package kr.smartwork.administration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.notice.NoticeState;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the outbox: all of it for administrators, for others the messages about facilities of their own units, and none to
 * staff. A message to a person with facilities in several units is seen by each of them.
 */
@Component
class NoticeList {

    static final int ROWS = 50;

    private static final Role[] READERS = {Role.ADMIN, Role.SUPERVISOR, Role.OFFICIAL};

    private static final String TABLES =
            """
             from notices n left join persons p on p.id = n.person_id left join staff s on s.id = n.staff_id
            left join cycles c on c.id = n.cycle_id left join programs g on g.id = c.program_id where 1 = 1""";

    private static final String OWN =
            """
             and exists (select 1 from report_recipients rr join reports r on r.id = rr.report_id
                where rr.person_id = n.person_id and rr.cycle_id = n.cycle_id
                    and (n.report_id is null or n.report_id = r.id) and (%s))""";

    private final JdbcClient jdbc;

    NoticeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row more than {@link #ROWS} when there are more; newest first. */
    List<NoticeRow> page(Actor actor, NoticeFilter filter) {
        Conditions conditions = conditions(actor, filter).before(filter.before());
        return jdbc.sql("select " + NoticeRow.COLUMNS + TABLES + conditions.sql + " order by n.id desc limit "
                        + (ROWS + 1))
                .params(conditions.params)
                .query(NoticeRow::read)
                .list();
    }

    /** How many there are in each state, whatever state is chosen. */
    Map<NoticeState, Long> counts(Actor actor, NoticeFilter filter) {
        Conditions conditions = conditions(actor, new NoticeFilter(null, filter.purpose(), filter.cycle(), null));
        Map<NoticeState, Long> counts = new EnumMap<>(NoticeState.class);
        jdbc.sql("select n.state, count(*) as notices" + TABLES + conditions.sql + " group by n.state")
                .params(conditions.params)
                .query((row, n) -> counts.put(NoticeState.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    /** The cycles that have messages, newest first, at most a hundred. */
    List<NoticeCycle> cycles() {
        return jdbc.sql(
                        """
                        select c.id, c.title, g.name, g.name_en from cycles c join programs g on g.id = c.program_id
                        where exists (select 1 from notices n where n.cycle_id = c.id) order by c.opened_at desc limit 100""")
                .query(NoticeCycle::read)
                .list();
    }

    /** @throws NotFound if there is no such message or it is not the actor's to see */
    NoticeRow find(Actor actor, UUID id) {
        Conditions conditions = conditions(actor, new NoticeFilter(null, null, null, null));
        return jdbc.sql("select " + NoticeRow.COLUMNS + TABLES + conditions.sql + " and n.id = :id")
                .params(conditions.params)
                .param("id", Ids.bytes(id))
                .query(NoticeRow::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<NoticeText> text(UUID id, String linkWords) {
        return jdbc.sql(
                        """
                        select t.subject, t.body, p.name from notice_texts t join notices n on n.id = t.notice_id
                        left join persons p on p.id = n.person_id where n.id = ?""")
                .param(Ids.bytes(id))
                .query((row, n) -> NoticeText.masked(row.getString(1), row.getString(2), row.getString(3), linkWords))
                .optional();
    }

    private static Conditions conditions(Actor actor, NoticeFilter filter) {
        actor.require(READERS);
        return new Conditions()
                .sight(actor)
                .equal("state", filter.state() == null ? null : filter.state().name())
                .equal(
                        "purpose",
                        filter.purpose() == null ? null : filter.purpose().name())
                .equal("cycle_id", Ids.bytes(filter.cycle()));
    }

    private static final class Conditions {

        private final StringBuilder sql = new StringBuilder();
        private final Map<String, Object> params = new HashMap<>();

        Conditions equal(String column, @org.jspecify.annotations.Nullable Object value) {
            if (value != null) {
                sql.append(" and n.").append(column).append(" = :").append(column);
                params.put(column, value);
            }
            return this;
        }

        Conditions before(@org.jspecify.annotations.Nullable UUID last) {
            byte[] bytes = Ids.bytes(last);
            if (bytes != null) {
                sql.append(" and n.id < :last");
                params.put("last", bytes);
            }
            return this;
        }

        Conditions sight(Actor actor) {
            if (actor.has(Role.ADMIN)) {
                return this;
            }
            List<String> alternatives = new ArrayList<>();
            for (String path : actor.paths(READERS)) {
                alternatives.add("r.org_path like :path" + params.size());
                params.put("path" + params.size(), path + "%");
            }
            sql.append(OWN.formatted(String.join(" or ", alternatives)));
            return this;
        }
    }
}
