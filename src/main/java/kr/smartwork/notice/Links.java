package kr.smartwork.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code links}, read and written a few hundred at a time. */
@Repository
class Links {

    private static final int CHUNK = 500;

    /** Not {@code insert ignore}, which would also swallow a person who does not exist. */
    private static final String CREATE =
            """
            insert into links (id, person_id, generation, created_at, expires_at) values (?, ?, 1, ?, ?)
            on duplicate key update person_id = person_id
            """;

    private static final String RENEW =
            """
            update links set generation = generation + 1, expires_at = :until, revoked_at = null
            where person_id in (:persons) and (expires_at <= :now or revoked_at is not null)
            """;

    private static final String EXTEND =
            "update links set expires_at = :until where person_id in (:persons) and expires_at < :before";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    Links(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    Optional<Link> find(UUID id) {
        return jdbc.sql("select * from links where id = ?")
                .param(Ids.bytes(id))
                .query(Link::read)
                .optional();
    }

    /**
     * Makes sure that each person has a link that lives at least {@code least} longer: missing ones are made, dead ones get
     * a new generation, those near their end are extended.
     */
    List<Link> ensure(Collection<UUID> persons, Instant now, Duration lifetime, Duration least) {
        List<Link> links = new ArrayList<>(persons.size());
        for (List<UUID> chunk : chunks(persons)) {
            create(chunk, now, now.plus(lifetime));
            var ids = chunk.stream().map(Ids::bytes).toList();
            Map<String, Object> params = Map.of(
                    "persons", ids, "now", sql(now), "until", sql(now.plus(lifetime)), "before", sql(now.plus(least)));
            jdbc.sql(RENEW).params(params).update();
            jdbc.sql(EXTEND).params(params).update();
            links.addAll(jdbc.sql("select * from links where person_id in (:persons)")
                    .params(params)
                    .query(Link::read)
                    .list());
        }
        return links;
    }

    /** A new generation for this person's link, whatever its state. */
    void supersede(UUID person, Instant until) {
        jdbc.sql("update links set generation = generation + 1, expires_at = ?, revoked_at = null where person_id = ?")
                .params(sql(until), Ids.bytes(person))
                .update();
    }

    void revoke(UUID person, Instant now) {
        jdbc.sql("update links set revoked_at = ? where person_id = ? and revoked_at is null")
                .params(sql(now), Ids.bytes(person))
                .update();
    }

    private void create(List<UUID> persons, Instant now, Instant until) {
        batches.batchUpdate(CREATE, persons, CHUNK, (row, person) -> {
            row.setBytes(1, Ids.bytes(Ids.next()));
            row.setBytes(2, Ids.bytes(person));
            row.setTimestamp(3, Times.timestamp(now));
            row.setTimestamp(4, Times.timestamp(until));
        });
    }

    private static Object sql(Instant moment) {
        return java.util.Objects.requireNonNull(Times.timestamp(moment));
    }

    private static List<List<UUID>> chunks(Collection<UUID> persons) {
        List<UUID> all = persons.stream().distinct().sorted().toList();
        List<List<UUID>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }
}
