package kr.smartwork.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists that somebody keeps under a name, for themselves or for their unit; one of the own ones may open by itself. */
@Component
@Transactional
class SavedFilters {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A list under a name.
     *
     * @param address where it opens
     * @param shared the whole unit sees it
     * @param standing the inbox opens with it
     * @param own the reader may drop it
     */
    record Saved(UUID id, String name, String address, boolean shared, boolean standing, boolean own) {}

    /** The reader's own ones and those shared in the reader's units. */
    List<Saved> of(Actor actor) {
        List<String> paths = units(actor);
        return jdbc.sql(
                        """
                        select f.* from inbox_filters f where f.staff_id = :me or f.org_path in (:paths)
                        order by f.name, f.id limit 40""")
                .param("me", Ids.bytes(actor.id()))
                .param("paths", paths.isEmpty() ? List.of("-") : paths)
                .query((row, n) -> new Saved(
                        Ids.get(row, "id"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getString("org_path") != null,
                        row.getBoolean("standing") && actor.id().equals(Ids.get(row, "staff_id")),
                        actor.id().equals(Ids.get(row, "staff_id"))))
                .list();
    }

    /** With what the reader's inbox opens, if that was chosen. */
    Optional<String> standing(Actor actor) {
        return jdbc.sql("select query from inbox_filters where staff_id = ? and standing = true limit 1")
                .param(Ids.bytes(actor.id()))
                .query(String.class)
                .optional();
    }

    void save(Actor actor, String name, InboxQuery query, boolean shared, boolean standing) {
        String address = query.at("/inbox");
        List<String> units = units(actor);
        require(actor, name.strip(), address);
        if (standing) {
            jdbc.sql("update inbox_filters set standing = false where staff_id = ?")
                    .param(Ids.bytes(actor.id()))
                    .update();
        }
        jdbc.sql(
                        """
                        insert into inbox_filters (id, staff_id, name, query, org_path, standing, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(Ids.next()),
                        Ids.bytes(actor.id()),
                        name.strip(),
                        address,
                        shared && !units.isEmpty() ? units.get(0) : null,
                        standing,
                        Times.timestamp(clock.instant()))
                .update();
    }

    private void require(Actor actor, String name, String address) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw InvalidInput.at("name", "required", Text.of("report.saved.name.required", LONGEST_NAME));
        }
        long own = jdbc.sql("select count(*) from inbox_filters where staff_id = ?")
                .param(Ids.bytes(actor.id()))
                .query(Long.class)
                .single();
        if (own >= MOST || address.length() > LONGEST_QUERY) {
            throw new Conflict("too-many", Text.of("report.saved.tooMany", MOST));
        }
    }

    /** Only one's own; those of others do not exist here. */
    void drop(Actor actor, UUID id) {
        int dropped = jdbc.sql("delete from inbox_filters where id = ? and staff_id = ?")
                .params(Ids.bytes(id), Ids.bytes(actor.id()))
                .update();
        if (dropped == 0) {
            throw new NotFound();
        }
    }

    private static List<String> units(Actor actor) {
        return actor.paths(Role.OFFICIAL, Role.SUPERVISOR);
    }
}
