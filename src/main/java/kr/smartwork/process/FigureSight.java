package kr.smartwork.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which figures of a cycle somebody sees. Whose units cover the whole audience sees everything. Everybody else sees the
 * figures of the districts in which his own units lie, and neither totals nor types: those speak of other districts too.
 */
@Component
public class FigureSight {

    private final JdbcClient jdbc;

    FigureSight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is seen: everything, or some districts. */
    public record View(boolean whole, Set<String> districts) {

        /** Whether the figures of this district are seen, by its code. */
        public boolean sees(String district) {
            return whole || districts.contains(district);
        }
    }

    private record Unit(String district, String path) {}

    /** What the actor sees of this cycle. */
    public View of(Actor actor, UUID cycleId) {
        List<Unit> units = jdbc.sql("select distinct district_code, org_path from reports where cycle_id = ?")
                .param(Ids.bytes(cycleId))
                .query((row, n) -> new Unit(row.getString(1), row.getString(2)))
                .list();
        Set<String> own = new HashSet<>();
        units.stream().filter(unit -> covered(actor, unit)).forEach(unit -> own.add(unit.district()));
        return new View(units.stream().allMatch(unit -> covered(actor, unit)), own);
    }

    private static boolean covered(Actor actor, Unit unit) {
        return actor.paths().stream().anyMatch(unit.path()::startsWith);
    }
}
