package kr.smartwork.aggregation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.form.FormSchema;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Freezes the figures of a cycle. What was frozen is never changed, only followed by another revision. */
@Service
public class Snapshots {

    private static final String SELECT = "select id, cycle_id, milestone, revision, taken_at from snapshots ";

    private static final String INSERT =
            "insert into snapshots (id, cycle_id, milestone, revision, taken_at) values (?, ?, ?, ?, ?)";

    private static final String INSERT_SOURCES =
            """
            insert into snapshot_sources (snapshot_id, report_id, version_id, state, answered, late)
            select n.id, s.report_id, s.version_id, s.state, s.answered, s.late
            from snapshots n cross join %s where n.id = :snapshot"""
                    .formatted(FigureSource.LIVE.sql);

    private static final String INSERT_FIGURES =
            """
            insert into figures (snapshot_id, figure_key, option_code, group_kind, group_key, group_label, figure_value,
                numerator, denominator)
            select n.id, q.figure_key, q.option_code, q.group_kind, q.group_key, q.group_label, q.figure_value,
                q.numerator, q.denominator
            from snapshots n cross join (%s) q where n.id = :snapshot""";

    private final JdbcClient jdbc;
    private final CycleForms forms;
    private final Clock clock;

    Snapshots(JdbcClient jdbc, CycleForms forms, Clock clock) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.clock = clock;
    }

    /** Takes the first revision; see {@link #take(UUID, String, int)}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID take(UUID cycleId, String milestone) {
        return take(cycleId, milestone, 1);
    }

    /**
     * Freezes the cycle's figures as they are now, in the caller's transaction, without a row passing through Java. Taking
     * the same revision again returns the one there is, so a job may be repeated. Flush entities before calling.
     *
     * @param revision 1 for the first; the third reminder's snapshot is revision 3 of {@code reminded}
     * @return the snapshot's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID take(UUID cycleId, String milestone, int revision) {
        Optional<Snapshot> taken = find(cycleId, milestone, revision);
        return taken.isPresent() ? taken.get().id() : takeNow(cycleId, milestone, revision);
    }

    /** The cycle's snapshots, oldest first. */
    public List<Snapshot> of(UUID cycleId) {
        return jdbc.sql(SELECT + "where cycle_id = ? order by taken_at, id")
                .param(Ids.bytes(cycleId))
                .query(Snapshots::read)
                .list();
    }

    /** The snapshot of this id. */
    public Optional<Snapshot> find(UUID snapshotId) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(Ids.bytes(snapshotId))
                .query(Snapshots::read)
                .optional();
    }

    /** The newest revision taken at this milestone. */
    public Optional<Snapshot> latest(UUID cycleId, String milestone) {
        return jdbc.sql(SELECT + "where cycle_id = ? and milestone = ? order by revision desc limit 1")
                .params(Ids.bytes(cycleId), milestone)
                .query(Snapshots::read)
                .optional();
    }

    private Optional<Snapshot> find(UUID cycleId, String milestone, int revision) {
        return jdbc.sql(SELECT + "where cycle_id = ? and milestone = ? and revision = ?")
                .params(Ids.bytes(cycleId), milestone, revision)
                .query(Snapshots::read)
                .optional();
    }

    private UUID takeNow(UUID cycleId, String milestone, int revision) {
        FormSchema form = forms.of(cycleId);
        UUID id = Ids.next();
        jdbc.sql(INSERT)
                .params(Ids.bytes(id), Ids.bytes(cycleId), milestone, revision, Times.timestamp(clock.instant()))
                .update();
        jdbc.sql(INSERT_SOURCES)
                .param("snapshot", Ids.bytes(id))
                .param("id", Ids.bytes(cycleId))
                .update();
        Map<String, Object> questions = MarkedQuestions.parameters(form);
        for (String figures : FigureSql.selects(FigureSource.FROZEN)) {
            jdbc.sql(INSERT_FIGURES.formatted(figures))
                    .params(questions)
                    .param("snapshot", Ids.bytes(id))
                    .param("id", Ids.bytes(id))
                    .update();
        }
        return id;
    }

    private static Snapshot read(ResultSet row, int number) throws SQLException {
        return new Snapshot(
                Ids.get(row, "id"),
                Ids.get(row, "cycle_id"),
                row.getString("milestone"),
                row.getInt("revision"),
                Times.get(row, "taken_at"));
    }
}
