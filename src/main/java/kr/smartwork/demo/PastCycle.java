package kr.smartwork.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import kr.smartwork.aggregation.Publications;
import kr.smartwork.aggregation.Snapshots;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.form.FormVersion;
import kr.smartwork.form.Forms;
import kr.smartwork.program.Program;
import kr.smartwork.registry.Official;
import kr.smartwork.registry.Officials;
import kr.smartwork.report.FrozenAudience;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Yesterday's cycle, published: written as rows, and then put under its model where published cycles wait for a withdrawal.
 * The audience is frozen and the figures are computed by the same code as for any other cycle.
 */
@Component
class PastCycle {

    private static final LocalTime OPENED = LocalTime.of(9, 0);
    private static final String PUBLISHER = "admin";

    private final JdbcClient jdbc;
    private final Forms forms;
    private final FrozenAudience frozenAudience;
    private final Snapshots snapshots;
    private final Cycles cycles;
    private final PastAnswers pastAnswers;
    private final Publications publications;
    private final Officials officials;

    PastCycle(
            JdbcClient jdbc,
            Forms forms,
            FrozenAudience frozenAudience,
            Snapshots snapshots,
            Cycles cycles,
            PastAnswers pastAnswers,
            Publications publications,
            Officials officials) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.frozenAudience = frozenAudience;
        this.snapshots = snapshots;
        this.cycles = cycles;
        this.pastAnswers = pastAnswers;
        this.publications = publications;
        this.officials = officials;
    }

    /** The cycle that was written, and until when its publication can be withdrawn. */
    record Written(UUID cycleId, Instant undoUntil) {}

    /** Writes the cycle of the day before. */
    @Transactional
    public Written write(Program program, LocalDate today) {
        LocalDate day = today.minusDays(1);
        Instant opened = day.atTime(OPENED).atZone(ZoneId.systemDefault()).toInstant();
        FormVersion form = forms.latest(program.formCode());
        Cycle cycle = cycles.get(insert(program, form, day, opened));
        int expected = frozenAudience.freeze(cycle, program.definition());
        pastAnswers.write(cycle, program, form, opened);
        end(cycle.id(), expected, opened);
        snapshots.take(cycle.id(), "locked", 1);
        snapshots.take(cycle.id(), "published", 1);
        Instant undoUntil = published(cycle, program);
        jdbc.sql("update snapshots set taken_at = ? where cycle_id = ?")
                .params(Times.timestamp(cycle.lockAt().plus(Duration.ofMinutes(30))), Ids.bytes(cycle.id()))
                .update();
        return new Written(cycle.id(), undoUntil);
    }

    private Instant published(Cycle cycle, Program program) {
        Instant undoUntil = cycle.lockAt().plus(program.definition().oversight().timeToUndo());
        UUID by = officials.findByUsername(PUBLISHER).map(Official::id).orElse(null);
        publications.publish(cycle.id(), by, undoUntil);
        jdbc.sql("update publications set published_at = ? where cycle_id = ?")
                .params(Times.timestamp(cycle.lockAt()), Ids.bytes(cycle.id()))
                .update();
        return undoUntil;
    }

    private UUID insert(Program program, FormVersion form, LocalDate day, Instant opened) {
        UUID id = Ids.next();
        Instant due = opened.plus(program.definition().dueAfter());
        jdbc.sql(
                        """
                        insert into cycles (id, program_id, request_id, title, state, form_version_id, opened_at, due_at,
                            escalate_at, lock_at, expected, row_version)
                        values (?, ?, ?, ?, 'REVIEW', ?, ?, ?, ?, ?, 0, 0)""")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(program.id()),
                        "demo-past-" + day,
                        "%s %d월 %d일".formatted(program.name(), day.getMonthValue(), day.getDayOfMonth()),
                        Ids.bytes(form.id()),
                        Times.timestamp(opened),
                        Times.timestamp(due),
                        Times.timestamp(due.plus(program.definition().escalateAfterDue())),
                        Times.timestamp(due.plus(program.definition().lockAfterDue())))
                .update();
        return id;
    }

    private void end(UUID cycleId, int expected, Instant opened) {
        jdbc.sql("update cycles set state = 'PUBLISHED', expected = ?, published_at = lock_at where id = ?")
                .params(expected, Ids.bytes(cycleId))
                .update();
        jdbc.sql(
                        """
                        update reports set state = 'CLOSED_UNANSWERED', dispatched_at = ?, settled_at = ?
                        where cycle_id = ? and state = 'PENDING'""")
                .params(Times.timestamp(opened), Times.timestamp(opened.plus(Duration.ofHours(14))), Ids.bytes(cycleId))
                .update();
    }
}
