package kr.smartwork.supervision;

import java.util.Optional;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the open review of a cycle for those who may do it. */
@Component
class ReviewTasks {

    private final JdbcClient jdbc;

    ReviewTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String id, String orgPath) {}

    /** The task's id; empty when none is open or it is not the actor's to do. */
    Optional<String> open(Actor actor, UUID cycleId) {
        return jdbc.sql(
                        "select id, org_path from tasks where cycle_id = ? and state = 'OPEN' and kind = 'REVIEW_CYCLE'")
                .param(Ids.bytes(cycleId))
                .query((row, n) -> new Row(row.getString("id"), row.getString("org_path")))
                .optional()
                .filter(task -> actor.covers(task.orgPath(), Role.SUPERVISOR))
                .map(Row::id);
    }
}
