package kr.smartwork.process;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** One draft for each model: anything that can be read may be kept in it, since only a release is checked against all rules. */
@Service
public class ModelDrafts {

    private final JdbcClient jdbc;
    private final ModelReleases releases;
    private final Clock clock;

    ModelDrafts(JdbcClient jdbc, ModelReleases releases, Clock clock) {
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
     * Keeps a change of the revision somebody has in front of them.
     *
     * @return the draft as it is now; empty when somebody else has changed it meanwhile, and then nothing is kept
     */
    public Optional<ModelDraft> save(String key, byte[] xml, int revision, Actor actor) {
        releases.current(key);
        ModelDraft next = new ModelDraft(
                key,
                new String(xml, StandardCharsets.UTF_8),
                revision + 1,
                actor.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return (revision == 0 ? add(next) : change(next, revision)) ? Optional.of(next) : Optional.empty();
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

    private Optional<ModelDraft> find(String key) {
        return jdbc.sql("select xml, revision, saved_by, saved_at from model_drafts where model_key = ?")
                .param(key)
                .query((row, i) -> new ModelDraft(
                        key,
                        row.getString("xml"),
                        row.getInt("revision"),
                        row.getString("saved_by"),
                        Times.get(row, "saved_at")))
                .optional();
    }
}
