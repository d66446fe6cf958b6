package kr.smartwork.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose desks there are, who oversees them, and what belongs to one. */
@Component
class DeskOwners {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeskOwners(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A member of staff whose work can be handed over, or who can take it. */
    record Owner(UUID id, boolean enabled, String orgPath) {}

    Optional<Owner> find(String username) {
        return jdbc.sql(
                        """
                        select s.id, s.enabled, u.path from staff s join org_units u on u.id = s.org_unit_id
                        where s.username = ?""")
                .param(username)
                .query((row, n) -> new Owner(Ids.get(row, "id"), row.getBoolean("enabled"), row.getString("path")))
                .optional();
    }

    /** That the actor oversees the unit and every unit for which the owner works; the owner's work is all of it. */
    void requireOversight(Actor actor, Owner owner) {
        actor.requireSight(owner.orgPath());
        boolean all = actor.covers(owner.orgPath(), Role.SUPERVISOR, Role.ADMIN)
                && worksFor(owner.id()).stream().allMatch(path -> actor.covers(path, Role.SUPERVISOR, Role.ADMIN));
        if (!all) {
            throw new Forbidden();
        }
    }

    private List<String> worksFor(UUID owner) {
        return jdbc.sql(
                        """
                        select distinct u.path from staff_roles r join org_units u on u.id = r.org_unit_id
                        where r.staff_id = :owner and r.role in ('OFFICIAL', 'SUPERVISOR')
                          and r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today)""")
                .param("owner", Ids.bytes(owner))
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    Desk desk(HandOver handOver) {
        return desk(handOver.from().id(), handOver.to().id(), handOver.on(), handOver.responsibility());
    }

    /** @throws NotFound for a responsibility that is not theirs */
    Desk desk(UUID from, UUID to, LocalDate day, @Nullable UUID responsibility) {
        if (responsibility == null) {
            return Desk.whole(from, to, day);
        }
        return jdbc.sql(
                        """
                        select u.path, r.facility_type from responsibilities r join org_units u on u.id = r.org_unit_id
                        where r.id = ? and r.staff_id = ?""")
                .params(Ids.bytes(responsibility), Ids.bytes(from))
                .query((row, n) ->
                        new Desk(from, to, day, responsibility, row.getString("path"), row.getString("facility_type")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
