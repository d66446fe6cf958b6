package kr.smartwork.process;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.Report;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.springframework.stereotype.Component;

/**
 * An official asks a supervisor before deciding. The official's task is put off until the answer, and comes back by itself
 * if there is none for days. Report and task are locked.
 */
@Component
class Questions {

    private final TaskRows rows;
    private final ReportInstances instances;
    private final PutOff putOff;
    private final Cycles cycles;
    private final Programs programs;
    private final Clock clock;

    Questions(TaskRows rows, ReportInstances instances, PutOff putOff, Cycles cycles, Programs programs, Clock clock) {
        this.rows = rows;
        this.instances = instances;
        this.putOff = putOff;
        this.cycles = cycles;
        this.programs = programs;
        this.clock = clock;
    }

    /** One question at a time, so that an answer belongs to it. */
    void requireNone(Report report) {
        if (!rows.open(report.id(), TaskKind.QUESTION).isEmpty()) {
            throw new Conflict("question-open", Text.of("report.question.open"));
        }
    }

    /**
     * The model opens the supervisor's task; whoever asks holds the official's from now on.
     *
     * @throws Conflict when the model, or the release that the report runs on, has no such step
     */
    void ask(Actor actor, OpenTask task, Report report) {
        if (!instances.correlate(ReportModel.QUESTIONED, report.processInstanceId())) {
            throw new Conflict("no-question", Text.of("report.question.notPossible"));
        }
        Duration rest = programs.findById(cycles.get(report.cycleId()).programId())
                .orElseThrow(NotFound::new)
                .definition()
                .oversight()
                .timeToAnswer();
        putOff.until(actor, task, clock.instant().plus(rest));
    }

    /** Whoever asked goes on. */
    void answered(Report report) {
        Stream.of(TaskKind.CHECK, TaskKind.FOLLOW_UP)
                .flatMap(kind -> rows.open(report.id(), kind).stream())
                .forEach(task -> rows.snooze(null, task, null));
    }
}
