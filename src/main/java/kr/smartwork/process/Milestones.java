package kr.smartwork.process;

import java.util.UUID;
import kr.smartwork.aggregation.Snapshots;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.report.OpenReports;
import org.springframework.stereotype.Component;

/** What a milestone of the cycle means: figures are frozen, and the cycle's state follows. */
@Component
class Milestones {

    private final Cycles cycles;
    private final OpenReports openReports;
    private final Snapshots snapshots;

    Milestones(Cycles cycles, OpenReports openReports, Snapshots snapshots) {
        this.cycles = cycles;
        this.openReports = openReports;
        this.snapshots = snapshots;
    }

    /** Freezes the figures; returns whether any report is still open. */
    boolean reach(UUID cycleId, String milestone) {
        boolean open = !openReports.none(cycleId);
        Cycle cycle = cycles.getLocked(cycleId);
        move(cycle, milestone, open);
        cycles.saveAndFlush(cycle);
        snapshots.take(cycleId, milestone, nextRevision(cycleId, milestone));
        return open;
    }

    /** The step's token moves in this transaction, so a step that runs again has left no snapshot behind. */
    private int nextRevision(UUID cycleId, String milestone) {
        return snapshots
                .latest(cycleId, milestone)
                .map(last -> last.revision() + 1)
                .orElse(1);
    }

    private static void move(Cycle cycle, String milestone, boolean open) {
        switch (milestone) {
            case "dispatched" -> cycle.dispatched();
            case "due" -> {
                if (open) {
                    cycle.followUp();
                }
            }
            case "locked" -> cycle.review();
            default -> {
                // Reminders and publication freeze figures; the state follows elsewhere or not at all.
            }
        }
    }
}
