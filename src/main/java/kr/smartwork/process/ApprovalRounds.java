package kr.smartwork.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.program.Oversight;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.OrgKind;
import kr.smartwork.report.Approval;
import kr.smartwork.report.ApprovalState;
import kr.smartwork.report.Approvals;
import kr.smartwork.shared.NotFound;
import org.springframework.stereotype.Component;

/** Which units are to approve their part of a cycle's results before it is reviewed: level by level, from below. */
@Component
class ApprovalRounds {

    private final Cycles cycles;
    private final Programs programs;
    private final Approvals approvals;
    private final Clock clock;

    ApprovalRounds(Cycles cycles, Programs programs, Approvals approvals, Clock clock) {
        this.cycles = cycles;
        this.programs = programs;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** The units asked now: how many, and until when. */
    record Round(int units, Instant until) {}

    /** Asks the lowest level at which an approval is missing; none when nothing is missing any more. */
    Round next(UUID cycleId) {
        Cycle cycle = cycles.getLocked(cycleId);
        Oversight oversight = programs.findById(cycle.programId())
                .orElseThrow(NotFound::new)
                .definition()
                .oversight();
        if (!oversight.levelsBelow().isEmpty()) {
            approvals.prepare(cycleId, oversight.levelsBelow());
        }
        List<Approval> open = approvals.of(cycleId).stream()
                .filter(part -> part.state().open())
                .toList();
        Instant until = clock.instant().plus(oversight.timeToApprove());
        if (open.isEmpty()) {
            return new Round(0, until);
        }
        OrgKind lowest = open.get(0).level();
        List<Approval> asked =
                open.stream().filter(part -> part.level() == lowest).toList();
        approvals.ask(cycleId, asked, until);
        return new Round(asked.size(), until);
    }

    /** The time of those asked has passed. */
    void lapse(UUID cycleId) {
        cycles.getLocked(cycleId);
        approvals.change(
                approvals.of(cycleId).stream()
                        .filter(part -> part.state() == ApprovalState.ASKED)
                        .toList(),
                ApprovalState.LAPSED,
                null,
                null,
                null);
    }

    /**
     * What was approved has changed: the units in which these paths lie approve again. The cycle's row is locked.
     *
     * @return whether there are any
     */
    boolean reopen(UUID cycleId, Collection<String> paths, Actor by, String reason) {
        List<Approval> affected = approvals.of(cycleId).stream()
                .filter(part -> !part.state().open())
                .filter(part -> paths.stream().anyMatch(path -> path.startsWith(part.path())))
                .toList();
        approvals.change(affected, ApprovalState.WITHDRAWN, by, null, reason);
        return !affected.isEmpty();
    }
}
