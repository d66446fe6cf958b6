package kr.smartwork.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the heads of cycles: one by itself, or as the beginning of a list's statement. Who may see them is not asked here. */
@Component
public class CycleHeadings {

    /** Cycles {@code c} with their programs {@code p}; conditions may follow. */
    public static final String SELECT =
            """
            select c.id, p.code, p.name, p.name_en, c.title, c.state, c.opened_at, c.due_at,
                   c.escalate_at, c.lock_at, c.rework_until, c.published_at, c.cancel_reason, c.process_instance_id,
                   (select s.name from staff s where s.id = c.opened_by) as opener
            from cycles c join programs p on p.id = c.program_id
            """;

    private final JdbcClient jdbc;

    CycleHeadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The head of one cycle. */
    public Optional<CycleHead> find(UUID cycleId) {
        return jdbc.sql(SELECT + " where c.id = ?")
                .param(Ids.bytes(cycleId))
                .query(CycleHeadings::head)
                .optional();
    }

    /** A row of {@link #SELECT}. */
    public static CycleHead head(ResultSet row, int number) throws SQLException {
        return new CycleHead(
                Ids.get(row, "id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("title"),
                CycleState.valueOf(row.getString("state")),
                Times.get(row, "opened_at"),
                Times.get(row, "due_at"),
                Times.get(row, "escalate_at"),
                Times.get(row, "lock_at"),
                Times.find(row, "rework_until"),
                Times.find(row, "published_at"),
                row.getString("cancel_reason"),
                row.getString("opener"),
                row.getString("process_instance_id") != null);
    }
}
