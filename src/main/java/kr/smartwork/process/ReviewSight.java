package kr.smartwork.process;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looks at the review of a cycle: the supervisors of its units, each at the districts in which units of his lie. */
@Component
public class ReviewSight {

    private final JdbcClient jdbc;
    private final CycleSight sight;

    ReviewSight(JdbcClient jdbc, CycleSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** A district of a cycle; its English name is today's, the others are frozen. */
    public record Part(String code, String name, @Nullable String nameEn) {

        /** The name in the reader's language, Korean where there is no other. */
        public String name(Locale locale) {
            return nameEn == null || Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? name : nameEn;
        }
    }

    private record Unit(Part part, String path) {}

    /**
     * The actor's districts of this cycle, by name.
     *
     * @throws kr.smartwork.shared.NotFound when nothing of the cycle is within the actor's units
     * @throws Forbidden when the actor supervises none of them
     */
    public List<Part> parts(Actor actor, UUID cycleId) {
        sight.requireSight(actor, cycleId);
        List<Part> own = own(actor, cycleId);
        if (own.isEmpty()) {
            throw new Forbidden();
        }
        return own;
    }

    /** Whether {@link #parts} would let the actor through: for pages that offer only what can be done. */
    public boolean reviews(Actor actor, UUID cycleId) {
        return actor.has(Role.SUPERVISOR) && !own(actor, cycleId).isEmpty();
    }

    private List<Part> own(Actor actor, UUID cycleId) {
        return units(cycleId).stream()
                .filter(unit -> actor.covers(unit.path(), Role.SUPERVISOR))
                .map(Unit::part)
                .distinct()
                .toList();
    }

    private List<Unit> units(UUID cycleId) {
        return jdbc.sql(
                        """
                        select g.district_code, g.district_name, u.name_en, g.org_path
                        from (select distinct r.district_code, r.district_name, r.org_path from reports r
                              where r.cycle_id = ?) g
                        left join org_units u on u.code = g.district_code
                        order by g.district_name, g.district_code""")
                .param(Ids.bytes(cycleId))
                .query((row, n) -> new Unit(
                        new Part(
                                row.getString("district_code"),
                                row.getString("district_name"),
                                row.getString("name_en")),
                        row.getString("org_path")))
                .list();
    }
}
