package kr.smartwork.process;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import kr.smartwork.aggregation.Publications;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import kr.smartwork.report.FrozenAudience;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The small steps of a cycle. */
@Component
class CycleSteps {

    private final Cycles cycles;
    private final Programs programs;
    private final FrozenAudience frozenAudience;
    private final Publications publications;
    private final Clock clock;

    CycleSteps(
            Cycles cycles, Programs programs, FrozenAudience frozenAudience, Publications publications, Clock clock) {
        this.cycles = cycles;
        this.programs = programs;
        this.frozenAudience = frozenAudience;
        this.publications = publications;
        this.clock = clock;
    }

    void freeze(UUID cycleId) {
        Cycle cycle = cycles.getLocked(cycleId);
        cycle.frozen(frozenAudience.freeze(
                cycle,
                programs.findById(cycle.programId()).orElseThrow(NotFound::new).definition()));
    }

    /** Publishes on somebody's behalf; returns until when that can be withdrawn. */
    Instant publish(UUID cycleId, @Nullable UUID by) {
        Cycle cycle = cycles.getLocked(cycleId);
        Instant now = clock.instant();
        cycle.publish(now);
        Program program = programs.findById(cycle.programId()).orElseThrow(NotFound::new);
        Instant undoUntil = now.plus(program.definition().oversight().timeToUndo());
        publications.publish(cycleId, by, undoUntil);
        return undoUntil;
    }

    void reopenReview(UUID cycleId) {
        cycles.getLocked(cycleId).reopenReview();
    }
}
