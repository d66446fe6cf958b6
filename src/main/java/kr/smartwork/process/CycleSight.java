package kr.smartwork.process;

import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Forbidden;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may see and decide about a cycle: it is seen by everybody who sees one of its reports; the whole of it is decided by
 * those whose units cover all of them. Until there are reports, the units it was opened for stand for theirs.
 */
@Component
public class CycleSight {

    private final JdbcClient jdbc;

    CycleSight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row check for looking: {@link NotFound} when nothing of the cycle is within the actor's units. */
    public void requireSight(Actor actor, UUID cycleId) {
        if (districts(cycleId).stream().noneMatch(path -> seesPart(actor, path))) {
            throw new NotFound();
        }
    }

    /** The row and function check for remind, cancel, publish: the actor's units cover the whole audience. */
    public void requireDecision(Actor actor, UUID cycleId) {
        requireSight(actor, cycleId);
        if (!mayDecide(actor, cycleId)) {
            throw new Forbidden();
        }
    }

    /** Whether {@link #requireDecision} would let the actor through: for pages that offer only what can be done. */
    public boolean mayDecide(Actor actor, UUID cycleId) {
        Role[] roles = {Role.ADMIN, Role.DESIGNER, Role.SUPERVISOR};
        List<String> districts = districts(cycleId);
        return !districts.isEmpty() && districts.stream().allMatch(path -> actor.covers(path, roles));
    }

    /** The same for what only supervisors decide: the review as a whole. */
    public void requireReview(Actor actor, UUID cycleId) {
        requireSight(actor, cycleId);
        if (!mayReview(actor, cycleId)) {
            throw new Forbidden();
        }
    }

    /** Whether {@link #requireReview} would let the actor through. */
    public boolean mayReview(Actor actor, UUID cycleId) {
        List<String> districts = districts(cycleId);
        return !districts.isEmpty() && districts.stream().allMatch(path -> actor.covers(path, Role.SUPERVISOR));
    }

    private static boolean seesPart(Actor actor, String path) {
        return actor.paths().stream().anyMatch(own -> path.startsWith(own) || own.startsWith(path));
    }

    /** The paths of the units that owe reports; before the audience is frozen, of those that are to. */
    private List<String> districts(UUID cycleId) {
        List<String> paths = paths("select distinct org_path from reports where cycle_id = ?", cycleId);
        return paths.isEmpty() ? paths("select org_path from cycle_units where cycle_id = ?", cycleId) : paths;
    }

    private List<String> paths(String sql, UUID cycleId) {
        return jdbc.sql(sql).param(Ids.bytes(cycleId)).query(String.class).list();
    }
}
