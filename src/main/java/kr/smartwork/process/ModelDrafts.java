package kr.smartwork.process;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One draft for each model: anything that can be read may be kept in it, since only a release is checked against all rules. */
@Service
public class ModelDrafts {

    private static final String SELECT = "select model_key, xml, revision, saved_by, saved_at from model_drafts";

    private final JdbcClient jdbc;
    private final ModelReleases releases;
    private final AuditTrail audit;
    private final Clock clock;

    ModelDrafts(JdbcClient jdbc, ModelReleases releases, AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.releases = releases;
        this.clock = clock;
    }

    /** The draft of a model, or its release as nobody has changed it yet; {@code NotFound} for an unknown model. */
    public ModelDraft of(String key) {
        return find(key).orElseGet(() -> {
            ModelRelease release = releases.current(key);
            return new ModelDraft(key, releases.xml(release.definitionId()), 0, release.author(), release.releasedAt());
        });
    }

    /**
     * Keeps a change of the revision somebody has in front of them; {@code NotFound} for an unknown model.
     *
     * @param xml in UTF-8
     * @return the draft as it is now; empty when somebody else has changed it meanwhile, and then nothing is kept
     */
    public Optional<ModelDraft> save(String key, byte[] xml, int revision, Actor actor) {
        of(key); // a model that was never released has a draft, or is not there
        ModelDraft next = new ModelDraft(
                key, text(xml), revision + 1, actor.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return (revision == 0 ? add(next) : change(next, revision)) ? Optional.of(next) : Optional.empty();
    }

    /**
     * Keeps the first draft of a model that has no release.
     *
     * @return false when there is a draft of this key already, and then nothing is kept
     */
    boolean begin(String key, String xml, Actor actor) {
        return add(new ModelDraft(key, xml, 1, actor.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /**
     * Throws the draft of a model away; its release stays as it is, and a model without one is gone. Does nothing without a
     * draft.
     */
    @Transactional
    public void discard(String key, Actor actor) {
        int dropped = jdbc.sql("delete from model_drafts where model_key = ?")
                .param(key)
                .update();
        if (dropped > 0) {
            audit.record(new AuditEvent(actor.username(), "models.discard-draft", "model", key, null));
        }
    }

    /** Its content has become a release: ends the draft, unless somebody has changed it since it was asked for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void released(String key, String xml) {
        find(key).filter(draft -> draft.xml().equals(xml)).ifPresent(draft -> jdbc.sql(
                        "delete from model_drafts where model_key = ? and revision = ?")
                .params(key, draft.revision())
                .update());
    }

    private static String text(byte[] xml) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(xml))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw InvalidInput.at("xml", "encoding", Text.of("editor.encoding"));
        }
    }

    private boolean add(ModelDraft draft) {
        try {
            jdbc.sql("insert into model_drafts (xml, revision, saved_by, saved_at, model_key) values (?, ?, ?, ?, ?)")
                    .params(
                            draft.xml(),
                            draft.revision(),
                            draft.savedBy(),
                            Times.timestamp(draft.savedAt()),
                            draft.key())
                    .update();
            return true;
        } catch (DuplicateKeyException somebodyWasFaster) {
            return false;
        }
    }

    private boolean change(ModelDraft draft, int from) {
        return jdbc.sql("update model_drafts set xml = ?, revision = ?, saved_by = ?, saved_at = ?"
                                + " where model_key = ? and revision = ?")
                        .params(
                                draft.xml(),
                                draft.revision(),
                                draft.savedBy(),
                                Times.timestamp(draft.savedAt()),
                                draft.key(),
                                from)
                        .update()
                == 1;
    }

    /** The draft of a model, if somebody has changed it since its release. */
    public Optional<ModelDraft> find(String key) {
        return jdbc.sql(SELECT + " where model_key = ?")
                .param(key)
                .query(ModelDrafts::draft)
                .optional();
    }

    /** The drafts of all models that have one, by key. */
    public Map<String, ModelDraft> all() {
        return jdbc.sql(SELECT).query(ModelDrafts::draft).stream()
                .collect(Collectors.toMap(ModelDraft::key, draft -> draft));
    }

    private static ModelDraft draft(ResultSet row, int index) throws SQLException {
        return new ModelDraft(
                row.getString("model_key"),
                row.getString("xml"),
                row.getInt("revision"),
                row.getString("saved_by"),
                Times.get(row, "saved_at"));
    }
}
