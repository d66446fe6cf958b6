package kr.smartwork.process;

import java.time.Clock;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.program.Programs;
import kr.smartwork.report.FreezeAudience;
import kr.smartwork.shared.NotFound;
import org.springframework.stereotype.Component;

/** The small steps of a cycle. */
@Component
class CycleSteps {

    private final Cycles cycles;
    private final Programs programs;
    private final FreezeAudience freezeAudience;
    private final Clock clock;

    CycleSteps(Cycles cycles, Programs programs, FreezeAudience freezeAudience, Clock clock) {
        this.cycles = cycles;
        this.programs = programs;
        this.freezeAudience = freezeAudience;
        this.clock = clock;
    }

    void freeze(UUID cycleId) {
        Cycle cycle = cycles.getLocked(cycleId);
        cycle.frozen(freezeAudience.freeze(
                cycle,
                programs.findById(cycle.programId()).orElseThrow(NotFound::new).definition()));
    }

    void publish(UUID cycleId) {
        cycles.getLocked(cycleId).publish(clock.instant());
    }
}
