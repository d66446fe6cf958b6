package kr.smartwork.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import kr.smartwork.shared.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the office noted about a report for itself, and what it and the facility wrote to each other. Never changed. */
@Repository
public class CaseNotes {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of a report, the oldest first. */
    public List<CaseNote> of(UUID reportId) {
        return jdbc.sql("select * from case_notes where report_id = ? order by id")
                .param(Ids.bytes(reportId))
                .query(CaseNotes::read)
                .list();
    }

    /** What the facility may read, the oldest first. */
    public List<CaseNote> withFacility(UUID reportId) {
        return jdbc.sql("select * from case_notes where report_id = ? and audience = 'FACILITY' order by id")
                .param(Ids.bytes(reportId))
                .query(CaseNotes::read)
                .list();
    }

    /**
     * What somebody typed, fit to be kept.
     *
     * @param field where it was typed, for what is wrong with it
     * @throws InvalidInput for nothing, more than 2,000 characters, or a resident registration number
     */
    public static String text(String field, String typed) {
        return TypedText.required(field, typed, Text.of("report.note.required"));
    }

    /**
     * A note of the office.
     *
     * @param key made with the page: the same one again writes nothing
     * @param body see {@link #text}
     * @return false when it was written before
     */
    public boolean write(Actor by, UUID reportId, UUID key, CaseNote.Audience audience, String body) {
        return insert(reportId, key, audience, body, by.id(), null, by.name());
    }

    /** A message of the facility, checked before. */
    public boolean fromFacility(UUID personId, String name, UUID reportId, UUID key, String body) {
        return insert(reportId, key, CaseNote.Audience.FACILITY, body, null, personId, name);
    }

    private boolean insert(
            UUID reportId,
            UUID key,
            CaseNote.Audience audience,
            String body,
            @Nullable UUID staffId,
            @Nullable UUID personId,
            String author) {
        try {
            jdbc.sql(
                            """
                            insert into case_notes (id, report_id, submission_key, audience, body, staff_id, person_id,
                                author_name, written_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            Ids.bytes(Ids.next()),
                            Ids.bytes(reportId),
                            Ids.bytes(key),
                            audience.name(),
                            body,
                            Ids.bytes(staffId),
                            Ids.bytes(personId),
                            author,
                            Times.timestamp(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException again) {
            return false;
        }
    }

    private static CaseNote read(ResultSet row, int number) throws SQLException {
        return new CaseNote(
                Ids.get(row, "id"),
                CaseNote.Audience.valueOf(row.getString("audience")),
                row.getString("body"),
                row.getString("author_name"),
                Ids.find(row, "staff_id"),
                Times.get(row, "written_at"));
    }
}
