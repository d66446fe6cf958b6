package kr.smartwork.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What respondents have typed and not yet submitted, for going on later or on another device. A draft is never an answer:
 * nothing counts it, and the submission ends it.
 */
@Repository
public class Drafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What one person has typed for one report.
     *
     * @param revision counts the savings, from 1
     * @param answers as typed, see {@link kr.smartwork.form.FormSchema#draft}
     */
    public record Draft(int revision, String answers, Instant savedAt) {}

    /** What the person has typed; empty before the first saving and after the submission. */
    public Optional<Draft> find(UUID reportId, UUID personId) {
        return jdbc.sql(
                        "select revision, answers, saved_at from answer_drafts where report_id = :report and person_id = :person")
                .param("report", Ids.bytes(reportId))
                .param("person", Ids.bytes(personId))
                .query((row, n) -> read(row))
                .optional();
    }

    /**
     * Saves over the revision that the page knows.
     *
     * @param known 0 when the page knows of none
     * @return the draft as it is now; empty when another device has saved meanwhile, and then nothing is changed
     */
    public Optional<Draft> save(UUID reportId, UUID personId, int known, String answers) {
        Instant now = clock.instant();
        boolean saved = known == 0
                ? inserted(reportId, personId, answers, now)
                : updated(reportId, personId, known, answers, now);
        return saved ? Optional.of(new Draft(known + 1, answers, now)) : Optional.empty();
    }

    private boolean inserted(UUID reportId, UUID personId, String answers, Instant now) {
        try {
            jdbc.sql(
                            """
                            insert into answer_drafts (report_id, person_id, revision, answers, saved_at)
                            values (?, ?, 1, ?, ?)""")
                    .params(Ids.bytes(reportId), Ids.bytes(personId), answers, Times.timestamp(now))
                    .update();
            return true;
        } catch (DuplicateKeyException anotherDevice) {
            return false;
        }
    }

    private boolean updated(UUID reportId, UUID personId, int known, String answers, Instant now) {
        return jdbc.sql(
                                """
                                update answer_drafts set revision = revision + 1, answers = ?, saved_at = ?
                                where report_id = ? and person_id = ? and revision = ?""")
                        .params(answers, Times.timestamp(now), Ids.bytes(reportId), Ids.bytes(personId), known)
                        .update()
                == 1;
    }

    /** Ends every draft of the report. */
    void delete(UUID reportId) {
        jdbc.sql("delete from answer_drafts where report_id = ?")
                .param(Ids.bytes(reportId))
                .update();
    }

    private static Draft read(ResultSet row) throws SQLException {
        return new Draft(row.getInt("revision"), row.getString("answers"), Times.get(row, "saved_at"));
    }
}
