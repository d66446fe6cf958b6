package kr.smartwork.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.process.CycleSight;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the head of a cycle for somebody who may see it; to everybody else it does not exist. */
@Component
class CycleHeads {

    private final JdbcClient jdbc;
    private final CycleSight sight;

    CycleHeads(JdbcClient jdbc, CycleSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    CycleHead get(Actor actor, UUID cycleId) {
        sight.requireSight(actor, cycleId);
        return jdbc.sql(
                        """
                        select c.*, p.code, p.name, p.name_en, (select s.name from staff s where s.id = c.opened_by) as opener
                        from cycles c join programs p on p.id = c.program_id where c.id = ?
                        """)
                .param(Ids.bytes(cycleId))
                .query(CycleHeads::head)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static CycleHead head(ResultSet row, int number) throws SQLException {
        return new CycleHead(
                Ids.get(row, "id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("title"),
                CycleState.valueOf(row.getString("state")),
                Ids.get(row, "form_version_id"),
                Times.get(row, "opened_at"),
                Times.get(row, "due_at"),
                Times.get(row, "escalate_at"),
                Times.get(row, "lock_at"),
                Times.find(row, "rework_until"),
                Times.find(row, "published_at"),
                row.getString("cancel_reason"),
                row.getString("opener"));
    }
}
