package kr.smartwork.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The released models. The database is the truth; the files in {@code bpmn/} only seed it. */
@Repository
public class ModelReleases {

    private static final String COLUMNS =
            "model_key, number, hash, note, author, approver, definition_id, released_at from model_releases";

    private final JdbcClient jdbc;

    ModelReleases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The release new instances start with; {@link NotFound} when the model was never released. */
    public ModelRelease current(String key) {
        return find(key).orElseThrow(NotFound::new);
    }

    /** The newest release of a model. */
    public Optional<ModelRelease> find(String key) {
        return history(key).stream().findFirst();
    }

    /** All releases of a model, newest first; empty for an unknown one. */
    public List<ModelRelease> history(String key) {
        return jdbc.sql("select " + COLUMNS + " where model_key = ? order by number desc")
                .param(key)
                .query(ModelReleases::release)
                .list();
    }

    /** The newest release of every model, by key. */
    public List<ModelRelease> all() {
        return jdbc.sql("select " + COLUMNS + " r where number ="
                        + " (select max(n.number) from model_releases n where n.model_key = r.model_key)"
                        + " order by model_key")
                .query(ModelReleases::release)
                .list();
    }

    /** The XML of the release an instance runs with. */
    public String xml(String definitionId) {
        return jdbc.sql("select xml from model_releases where definition_id = ?")
                .param(definitionId)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The XML of one release of a model; {@link NotFound} when there is none of this number. */
    public String xml(String key, int number) {
        return jdbc.sql("select xml from model_releases where model_key = ? and number = ?")
                .params(key, number)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(ModelRelease release, String xml) {
        jdbc.sql("insert into model_releases (id, model_key, number, xml, hash, rules_version, note, author,"
                        + " approver, definition_id, released_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.bytes(Ids.next()),
                        release.key(),
                        release.number(),
                        xml,
                        release.hash(),
                        ModelRules.VERSION,
                        release.note(),
                        release.author(),
                        release.approver(),
                        release.definitionId(),
                        Times.timestamp(release.releasedAt()))
                .update();
    }

    private static ModelRelease release(ResultSet row, int index) throws SQLException {
        return new ModelRelease(
                row.getString("model_key"),
                row.getInt("number"),
                row.getString("hash"),
                row.getString("note"),
                row.getString("author"),
                row.getString("approver"),
                row.getString("definition_id"),
                Times.get(row, "released_at"));
    }
}
