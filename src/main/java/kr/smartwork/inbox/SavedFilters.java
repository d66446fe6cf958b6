package kr.smartwork.inbox;

import java.time.Clock;
import java.util.ArrayList;
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

/** Lists that somebody keeps under a name, for themselves or for their units; one of the own ones may open by itself. */
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
     * @param shared the units of whoever keeps it see it, and those below them
     * @param standing the inbox opens with it
     * @param own the reader may drop it
     */
    record Saved(UUID id, String name, String address, boolean shared, boolean standing, boolean own) {}

    /** The reader's own ones, and those shared with a unit that the reader works in or that lies above it. */
    List<Saved> of(Actor actor) {
        List<String> paths = units(actor).stream()
                .flatMap(path -> withAbove(path).stream())
                .distinct()
                .toList();
        return jdbc.sql(
                        """
                        select f.*, exists (select 1 from inbox_filter_units u where u.filter_id = f.id) as shared
                        from (select o.id from inbox_filters o where o.staff_id = :me
                              union select s.filter_id from inbox_filter_units s where s.org_path in (:paths)) w
                        join inbox_filters f on f.id = w.id
                        order by f.name, f.id limit 40""")
                .param("me", Ids.bytes(actor.id()))
                .param("paths", paths.isEmpty() ? List.of("-") : paths)
                .query((row, n) -> new Saved(
                        Ids.get(row, "id"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getBoolean("shared"),
                        row.getBoolean("standing") && actor.id().equals(Ids.get(row, "staff_id")),
                        actor.id().equals(Ids.get(row, "staff_id"))))
                .list();
    }

    /** A unit's path and those of the units it lies in. */
    static List<String> withAbove(String path) {
        List<String> all = new ArrayList<>();
        for (int end = path.indexOf('/', 1); end >= 0; end = path.indexOf('/', end + 1)) {
            all.add(path.substring(0, end + 1));
        }
        return all;
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
        require(actor, name.strip(), address);
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into inbox_filters (id, staff_id, name, query, standing, created_at)
                        values (?, ?, ?, ?, false, ?)""")
                .params(Ids.bytes(id), Ids.bytes(actor.id()), name.strip(), address, Times.timestamp(clock.instant()))
                .update();
        if (shared) {
            units(actor).forEach(path -> jdbc.sql("insert into inbox_filter_units (filter_id, org_path) values (?, ?)")
                    .params(Ids.bytes(id), path)
                    .update());
        }
        if (standing) {
            stand(actor, id, true);
        }
    }

    /** Whether the reader's inbox opens with one of the reader's own lists; at most one does. */
    void stand(Actor actor, UUID id, boolean standing) {
        jdbc.sql("update inbox_filters set standing = false where staff_id = ? and standing = true")
                .param(Ids.bytes(actor.id()))
                .update();
        int found = jdbc.sql("update inbox_filters set standing = ? where id = ? and staff_id = ?")
                .params(standing, Ids.bytes(id), Ids.bytes(actor.id()))
                .update();
        if (found == 0) {
            throw new NotFound();
        }
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
        if (address.length() > LONGEST_QUERY) {
            throw new Conflict("too-long", Text.of("report.saved.tooLong"));
        }
        if (own >= MOST) {
            throw new Conflict("too-many", Text.of("report.saved.tooMany", MOST));
        }
    }

    /** Only one's own; those of others do not exist here. */
    void drop(Actor actor, UUID id) {
        jdbc.sql("delete from inbox_filter_units where filter_id in"
                        + " (select f.id from inbox_filters f where f.id = ? and f.staff_id = ?)")
                .params(Ids.bytes(id), Ids.bytes(actor.id()))
                .update();
        int dropped = jdbc.sql("delete from inbox_filters where id = ? and staff_id = ?")
                .params(Ids.bytes(id), Ids.bytes(actor.id()))
                .update();
        if (dropped == 0) {
            throw new NotFound();
        }
    }

    private static List<String> units(Actor actor) {
        return actor.paths(Role.OFFICIAL, Role.SUPERVISOR).stream().distinct().toList();
    }
}
