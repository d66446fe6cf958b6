package kr.smartwork.api.cycles;

import java.util.UUID;
import kr.smartwork.aggregation.Publications;
import kr.smartwork.aggregation.Snapshots;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.process.CycleSight;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.ReportCounts;
import kr.smartwork.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one cycle as its reader may see it. */
@Component
class CycleViews {

    private final CycleSight sight;
    private final Cycles cycles;
    private final Programs programs;
    private final ReportCounts counts;
    private final Snapshots snapshots;
    private final Publications publications;

    CycleViews(
            CycleSight sight,
            Cycles cycles,
            Programs programs,
            ReportCounts counts,
            Snapshots snapshots,
            Publications publications) {
        this.publications = publications;
        this.sight = sight;
        this.cycles = cycles;
        this.programs = programs;
        this.counts = counts;
        this.snapshots = snapshots;
    }

    @Transactional(readOnly = true)
    public CycleView of(Actor actor, UUID cycleId) {
        sight.requireSight(actor, cycleId);
        Cycle cycle = cycles.get(cycleId);
        String program = programs.findById(cycle.programId()).map(Program::code).orElseThrow(NotFound::new);
        return CycleView.of(
                cycle, program, counts.of(cycleId, actor.paths()), snapshots.of(cycleId), publications.of(cycleId));
    }
}
