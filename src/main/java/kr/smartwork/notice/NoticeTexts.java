package kr.smartwork.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import kr.smartwork.notice.Outcome.Result;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The words that were sent, kept for thirty days and without the personal link. */
@Repository
class NoticeTexts {

    private static final Duration KEPT = Duration.ofDays(30);

    private static final String KEEP =
            """
            insert into notice_texts (notice_id, subject, body, composed_at) values (?, ?, ?, ?)
            on duplicate key update subject = values(subject), body = values(body), composed_at = values(composed_at)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    NoticeTexts(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the texts of those that left, or may have. */
    void keep(List<Sent> tried) {
        List<Sent> left = tried.stream().filter(NoticeTexts::mayHaveLeft).toList();
        jdbc.batchUpdate(KEEP, left, Math.max(1, left.size()), (row, sent) -> {
            Letter letter = Objects.requireNonNull(sent.letter());
            row.setBytes(1, Ids.bytes(sent.claimed().notice().id()));
            row.setString(2, letter.subject());
            row.setString(3, letter.body());
            row.setTimestamp(4, Times.timestamp(clock.instant()));
        });
    }

    /** Drops what has been kept long enough, a bounded number at a time. */
    int dropOld() {
        return jdbc.update(
                "delete from notice_texts where composed_at < ? limit 1000",
                Times.timestamp(clock.instant().minus(KEPT)));
    }

    /** What went to staff tells of the day only: it goes once its text has, a bounded number at a time. */
    int dropOldOfStaff() {
        return jdbc.update(
                """
                delete from notices where staff_id is not null and created_at < ?
                and not exists (select 1 from notice_texts t where t.notice_id = notices.id) limit 1000""",
                Times.timestamp(clock.instant().minus(KEPT)));
    }

    private static boolean mayHaveLeft(Sent sent) {
        return sent.letter() != null
                && (sent.outcome().is(Result.ACCEPTED) || sent.outcome().is(Result.UNKNOWN));
    }
}
