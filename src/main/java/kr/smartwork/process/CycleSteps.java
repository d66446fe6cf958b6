package kr.smartwork.process;

import java.time.Clock;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.program.Programs;
import kr.smartwork.report.FrozenAudience;
import kr.smartwork.shared.NotFound;
import org.springframework.stereotype.Component;

/** The small steps of a cycle. */
@Component
class CycleSteps {

    private final Cycles cycles;
    private final Programs programs;
    private final FrozenAudience frozenAudience;
    private final Clock clock;

    CycleSteps(Cycles cycles, Programs programs, FrozenAudience frozenAudience, Clock clock) {
        this.cycles = cycles;
        this.programs = programs;
        this.frozenAudience = frozenAudience;
        this.clock = clock;
    }

    void freeze(UUID cycleId) {
        Cycle cycle = cycles.getLocked(cycleId);
        cycle.frozen(frozenAudience.freeze(
                cycle,
                programs.findById(cycle.programId()).orElseThrow(NotFound::new).definition()));
    }

    void publish(UUID cycleId) {
        cycles.getLocked(cycleId).publish(clock.instant());
    }
}
