package kr.smartwork.registry.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a file between its check and its storing, so that what is stored is what was checked, on whichever node. Lists hold
 * personal data: a person's next file replaces the last one, and none is kept longer than a day.
 */
@Component
public class Uploads {

    private static final int NAME = 255;
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a file in place of the person's last one. */
    @Transactional
    public UUID keep(Actor actor, String fileName, byte[] content) {
        drop(actor);
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into facility_uploads (id, staff_id, file_name, content, uploaded_at)
                        values (:id, :staff, :name, :content, :now)""")
                .param("id", Ids.bytes(id))
                .param("staff", Ids.bytes(actor.id()))
                .param("name", fileName.length() > NAME ? fileName.substring(fileName.length() - NAME) : fileName)
                .param("content", content)
                .param("now", Times.timestamp(clock.instant()))
                .update();
        return id;
    }

    /** The person's own file; {@link NotFound} for anybody else's, and after it was replaced or swept. */
    public Upload get(Actor actor, UUID id) {
        return jdbc.sql("select id, file_name, content from facility_uploads where id = :id and staff_id = :staff")
                .param("id", Ids.bytes(id))
                .param("staff", Ids.bytes(actor.id()))
                .query((row, number) ->
                        new Upload(Ids.get(row, "id"), row.getString("file_name"), row.getBytes("content")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Forgets the person's file. */
    public void drop(Actor actor) {
        jdbc.sql("delete from facility_uploads where staff_id = :staff")
                .param("staff", Ids.bytes(actor.id()))
                .update();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void sweep() {
        jdbc.sql("delete from facility_uploads where uploaded_at < :limit")
                .param("limit", Times.timestamp(clock.instant().minus(KEPT)))
                .update();
    }
}
