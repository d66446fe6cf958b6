package kr.smartwork.process.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.process.release.ReleaseRequest.State;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests for release, kept for good: they say who asked for what, and who let it pass. */
@Repository
public class ReleaseRequests {

    private static final int LISTED = 50;

    private static final String SELECT =
            """
            select id, model_key, hash, base_number, rollback_to, draft_revision, note, state, author, author_name,
                   requested_at, decider_name, decided_at, reason, release_number
            from release_requests\s""";

    private final JdbcClient jdbc;

    ReleaseRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How an open request ends.
     *
     * @param evidence what the second person saw, in words; null when it was not approved
     */
    record Decision(
            State state,
            String by,
            Instant at,
            String reason,
            @Nullable String evidence,
            @Nullable Integer releaseNumber) {}

    /** One request; {@link NotFound} for an unknown id, and for one of another model. */
    public ReleaseRequest get(String key, UUID id) {
        return one(id, "").filter(request -> request.key().equals(key)).orElseThrow(NotFound::new);
    }

    /** The request that waits for a second person, if there is one. */
    public Optional<ReleaseRequest> open(String key) {
        return jdbc.sql(SELECT + "where open_key = ?")
                .param(key)
                .query(ReleaseRequests::request)
                .optional();
    }

    /** All that wait for a second person, the oldest first. */
    public List<ReleaseRequest> open() {
        return jdbc.sql(SELECT + "where open_key is not null order by requested_at, model_key")
                .query(ReleaseRequests::request)
                .list();
    }

    /** How many of them this person may decide: those that somebody else has asked for. */
    public int waitingFor(Actor releaser) {
        return jdbc.sql("select count(*) from release_requests where open_key is not null and author <> ?")
                .param(releaser.username())
                .query(Integer.class)
                .single();
    }

    /** The latest requests for one model, the newest first. */
    public List<ReleaseRequest> of(String key) {
        return jdbc.sql(SELECT + "where model_key = ? order by requested_at desc, id desc limit " + LISTED)
                .param(key)
                .query(ReleaseRequests::request)
                .list();
    }

    /** The model that is asked for. */
    public String xml(UUID id) {
        return jdbc.sql("select xml from release_requests where id = ?")
                .param(Ids.bytes(id))
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What the second person saw when approving: the changes and the findings, in the office's words; empty before. */
    public Optional<String> evidence(UUID id) {
        return jdbc.sql("select coalesce(evidence, '') from release_requests where id = ?")
                .param(Ids.bytes(id))
                .query(String.class)
                .optional()
                .filter(text -> !text.isEmpty());
    }

    ReleaseRequest lock(String key, UUID id) {
        return one(id, " for update")
                .filter(request -> request.key().equals(key))
                .orElseThrow(NotFound::new);
    }

    /** Fails with a {@code DuplicateKeyException} while another request for the model is open. */
    void add(ReleaseRequest request, String xml) {
        jdbc.sql(
                        """
                        insert into release_requests (id, model_key, open_key, xml, hash, base_number, rollback_to,
                            draft_revision, note, state, author, author_name, requested_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)""")
                .params(
                        Ids.bytes(request.id()),
                        request.key(),
                        request.key(),
                        xml,
                        request.hash(),
                        request.base(),
                        request.rollbackTo(),
                        request.draftRevision(),
                        request.note(),
                        request.author(),
                        request.authorName(),
                        Times.timestamp(request.requestedAt()))
                .update();
    }

    void end(UUID id, Decision decision) {
        jdbc.sql(
                        """
                        update release_requests set open_key = null, state = ?, decider_name = ?, decided_at = ?, reason = ?,
                            evidence = ?, release_number = ? where id = ?""")
                .params(
                        decision.state().name(),
                        decision.by(),
                        Times.timestamp(decision.at()),
                        decision.reason(),
                        decision.evidence(),
                        decision.releaseNumber(),
                        Ids.bytes(id))
                .update();
    }

    private Optional<ReleaseRequest> one(UUID id, String how) {
        return jdbc.sql(SELECT + "where id = ?" + how)
                .param(Ids.bytes(id))
                .query(ReleaseRequests::request)
                .optional();
    }

    private static ReleaseRequest request(ResultSet row, int index) throws SQLException {
        String reason = row.getString("reason");
        return new ReleaseRequest(
                Ids.get(row, "id"),
                row.getString("model_key"),
                row.getString("hash"),
                row.getInt("base_number"),
                row.getObject("rollback_to", Integer.class),
                row.getInt("draft_revision"),
                row.getString("note"),
                State.valueOf(row.getString("state")),
                row.getString("author"),
                row.getString("author_name"),
                Times.get(row, "requested_at"),
                row.getString("decider_name"),
                Times.find(row, "decided_at"),
                reason == null ? "" : reason,
                row.getObject("release_number", Integer.class));
    }
}
