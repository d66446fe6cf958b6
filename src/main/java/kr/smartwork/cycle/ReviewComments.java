package kr.smartwork.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What supervisors wrote on the reviews of cycles; rows are only added. Who may write and read is not asked here. */
@Component
public class ReviewComments {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewComments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds one; a null district stands for the whole cycle. */
    public void add(UUID cycleId, @Nullable String district, @Nullable String districtName, String text, Actor by) {
        jdbc.sql(
                        """
                        insert into review_comments
                            (id, cycle_id, district_code, district_name, author_id, author_name, comment_text, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(Ids.next()),
                        Ids.bytes(cycleId),
                        district,
                        districtName,
                        Ids.bytes(by.id()),
                        by.name(),
                        text,
                        Times.timestamp(clock.instant()))
                .update();
    }

    /** All of a cycle's, the oldest first. */
    public List<ReviewComment> of(UUID cycleId) {
        return jdbc.sql(
                        """
                        select c.district_code, c.district_name, u.name_en, c.author_name, c.comment_text, c.written_at
                        from review_comments c left join org_units u on u.code = c.district_code
                        where c.cycle_id = ? order by c.written_at, c.id""")
                .param(Ids.bytes(cycleId))
                .query(ReviewComments::comment)
                .list();
    }

    private static ReviewComment comment(ResultSet row, int number) throws SQLException {
        return new ReviewComment(
                row.getString("district_code"),
                row.getString("district_name"),
                row.getString("name_en"),
                row.getString("author_name"),
                row.getString("comment_text"),
                Times.get(row, "written_at"));
    }
}
