package kr.smartwork.program;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was changed in programs, by whom and why: the definition before and after each change. Rows are never changed. */
@Component
public class ProgramHistory {

    private static final int LISTED = 50;
    private static final String COLUMNS =
            "select id, program_id, changed_at, changed_by, username, note, definition_before,"
                    + " definition_after, running from program_changes ";

    private final JdbcClient jdbc;
    private final ProgramDefinitionConverter json = new ProgramDefinitionConverter();

    ProgramHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A change.
     *
     * @param by name of who changed it
     * @param running whether running cycles were to follow
     */
    public record Change(
            UUID id,
            UUID programId,
            Instant at,
            String by,
            String username,
            String note,
            ProgramDefinition before,
            ProgramDefinition after,
            boolean running) {}

    /** The last changes of a program, the newest first. */
    public List<Change> of(UUID programId) {
        return jdbc.sql(COLUMNS + "where program_id = ? order by changed_at desc, id desc limit " + LISTED)
                .param(Ids.bytes(programId))
                .query(this::change)
                .list();
    }

    /** One change; {@link NotFound} if there is none. */
    public Change get(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(Ids.bytes(id))
                .query(this::change)
                .optional()
                .orElseThrow(NotFound::new);
    }

    UUID add(Actor actor, Program program, ProgramDefinition before, String note, boolean running) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into program_changes (id, program_id, changed_at, changed_by, username, note, definition_before,
                            definition_after, running) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(program.id()),
                        Times.timestamp(program.updatedAt()),
                        actor.name(),
                        actor.username(),
                        note,
                        json.convertToDatabaseColumn(before),
                        json.convertToDatabaseColumn(program.definition()),
                        running)
                .update();
        return id;
    }

    private Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                Ids.get(row, "id"),
                Ids.get(row, "program_id"),
                Times.get(row, "changed_at"),
                row.getString("changed_by"),
                row.getString("username"),
                row.getString("note"),
                json.convertToEntityAttribute(row.getString("definition_before")),
                json.convertToEntityAttribute(row.getString("definition_after")),
                row.getBoolean("running"));
    }
}
