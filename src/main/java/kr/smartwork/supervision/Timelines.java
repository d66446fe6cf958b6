package kr.smartwork.supervision;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.cycle.CycleHead;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a cycle's timeline is made of; two statements. */
@Component
class Timelines {

    private final JdbcClient jdbc;
    private final Clock clock;

    Timelines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<TimelineStep> of(CycleHead cycle) {
        return Timeline.of(cycle, milestones(cycle.id()), reminders(cycle.id()), clock.instant());
    }

    /** The latest revision of each milestone. */
    private Map<String, Timeline.Frozen> milestones(UUID cycleId) {
        Map<String, Timeline.Frozen> latest = new HashMap<>();
        jdbc.sql("select id, milestone, taken_at from snapshots where cycle_id = ? order by revision")
                .param(Ids.bytes(cycleId))
                .query(row -> {
                    latest.put(
                            row.getString("milestone"),
                            new Timeline.Frozen(Ids.get(row, "id"), Times.get(row, "taken_at")));
                });
        return latest;
    }

    private List<Timeline.Reminder> reminders(UUID cycleId) {
        return jdbc.sql("select ordinal, remind_at, sent_at from cycle_reminders where cycle_id = ?"
                        + " order by coalesce(sent_at, remind_at), ordinal")
                .param(Ids.bytes(cycleId))
                .query((row, n) -> new Timeline.Reminder(
                        row.getInt("ordinal"), Times.get(row, "remind_at"), Times.find(row, "sent_at")))
                .list();
    }
}
