package kr.smartwork.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a cycle's incomplete facilities are reminded: the planned times, and those a person asked for. */
@Component
public class ReminderTimes {

    private final JdbcClient jdbc;

    ReminderTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A planned reminder that has not been sent. */
    public record Planned(int ordinal, Instant at) {}

    /** The next planned one, if any is left. */
    public Optional<Planned> next(UUID cycleId) {
        return jdbc.sql(
                        """
                        select ordinal, remind_at from cycle_reminders
                        where cycle_id = ? and sent_at is null order by ordinal limit 1
                        """)
                .param(Ids.bytes(cycleId))
                .query((row, n) -> new Planned(row.getInt("ordinal"), Times.get(row, "remind_at")))
                .optional();
    }

    /** When the last reminder went out, planned or not. */
    public Optional<Instant> last(UUID cycleId) {
        return jdbc
                .sql("select sent_at from cycle_reminders where cycle_id = ? and sent_at is not null")
                .param(Ids.bytes(cycleId))
                .query((row, n) -> Times.get(row, "sent_at"))
                .stream()
                .max(Instant::compareTo);
    }

    /** Plans those that have not been sent anew; a number that was given to a sent one is not given again. */
    public void plan(UUID cycleId, List<Instant> moments) {
        jdbc.sql("delete from cycle_reminders where cycle_id = ? and sent_at is null")
                .param(Ids.bytes(cycleId))
                .update();
        int last = lastOrdinal(cycleId);
        for (Instant moment : moments) {
            last++;
            jdbc.sql("insert into cycle_reminders (cycle_id, ordinal, remind_at) values (?, ?, ?)")
                    .params(Ids.bytes(cycleId), last, Times.timestamp(moment))
                    .update();
        }
    }

    /** Marks a planned one as sent. */
    public void sent(UUID cycleId, int ordinal, Instant now) {
        jdbc.sql("update cycle_reminders set sent_at = ? where cycle_id = ? and ordinal = ?")
                .params(Times.timestamp(now), Ids.bytes(cycleId), ordinal)
                .update();
    }

    /** Records one that a person asked for now, and gives its ordinal. */
    public int sentNow(UUID cycleId, Instant now) {
        int ordinal = lastOrdinal(cycleId) + 1;
        jdbc.sql("insert into cycle_reminders (cycle_id, ordinal, remind_at, sent_at) values (?, ?, ?, ?)")
                .params(Ids.bytes(cycleId), ordinal, Times.timestamp(now), Times.timestamp(now))
                .update();
        return ordinal;
    }

    private int lastOrdinal(UUID cycleId) {
        return jdbc.sql("select coalesce(max(ordinal), 0) from cycle_reminders where cycle_id = ?")
                .param(Ids.bytes(cycleId))
                .query(Integer.class)
                .single();
    }
}
