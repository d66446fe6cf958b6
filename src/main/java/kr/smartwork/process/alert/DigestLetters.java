package kr.smartwork.process.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.notice.PendingStaffNotice;
import kr.smartwork.notice.Purpose;
import kr.smartwork.notice.StaffLetter;
import kr.smartwork.notice.StaffLetters;
import kr.smartwork.process.TaskKind;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a digest tells at the moment it is sent: one statement for a batch, the first few of each kind. */
@Component
class DigestLetters implements StaffLetters {

    private static final int LISTED = 10;

    private static final String LINES =
            """
            select * from (
                select told.*, row_number() over (partition by digest_id, kind order by due_at, task_id) as place,
                    count(*) over (partition by digest_id, kind) as total
                from (select distinct a.digest_id, a.kind, t.id as task_id, t.subject, t.kind as task_kind, t.cycle_id,
                        t.report_id, t.due_at
                    from staff_alerts a join tasks t on t.id = a.task_id
                    join staff s on s.id = a.staff_id join staff_digests d on d.staff_id = s.id
                    where a.digest_id in (:digests) and\s"""
                    + DigestSql.TOLD + ") told) ranked where place <= " + LISTED + " order by digest_id, kind, place";

    private final JdbcClient jdbc;
    private final DigestWords words;
    private final Clock clock;

    DigestLetters(JdbcClient jdbc, DigestWords words, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    /** A task that a digest speaks of; total counts those of the kind, also beyond the ones listed. */
    record Line(
            AlertKind kind,
            TaskKind task,
            String subject,
            UUID cycleId,
            @Nullable UUID reportId,
            Instant dueAt,
            int total) {}

    @Override
    public Purpose purpose() {
        return Purpose.STAFF_DIGEST;
    }

    @Override
    public Map<UUID, StaffLetter> stillNeeded(Collection<PendingStaffNotice> notices) {
        Map<UUID, Map<AlertKind, List<Line>>> lines = new HashMap<>();
        jdbc.sql(LINES)
                .param(
                        "digests",
                        notices.stream().map(notice -> Ids.bytes(notice.id())).toList())
                .param("now", Times.timestamp(clock.instant()))
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    Line line = line(row);
                    lines.computeIfAbsent(Ids.get(row, "digest_id"), unused -> new EnumMap<>(AlertKind.class))
                            .computeIfAbsent(line.kind(), unused -> new ArrayList<>())
                            .add(line);
                });
        Map<UUID, StaffLetter> letters = new HashMap<>();
        for (PendingStaffNotice notice : notices) {
            Map<AlertKind, List<Line>> told = lines.get(notice.id());
            if (told != null) {
                letters.put(notice.id(), words.letter(notice.name(), told, notice.language()));
            }
        }
        return letters;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                AlertKind.valueOf(row.getString("kind")),
                TaskKind.valueOf(row.getString("task_kind")),
                row.getString("subject"),
                Ids.get(row, "cycle_id"),
                Ids.find(row, "report_id"),
                Times.get(row, "due_at"),
                row.getInt("total"));
    }
}
