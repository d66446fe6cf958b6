package kr.smartwork.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.Approval;
import kr.smartwork.report.ApprovalAct;
import kr.smartwork.report.ApprovalState;
import kr.smartwork.report.Approvals;
import kr.smartwork.shared.Forbidden;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the units stand to a cycle's results, and what the reader can do about it. */
@Component
public class ApprovalStanding {

    private final ReviewSight sight;
    private final CycleSight cycleSight;
    private final Cycles cycles;
    private final Approvals approvals;
    private final Approvers approvers;

    ApprovalStanding(
            ReviewSight sight, CycleSight cycleSight, Cycles cycles, Approvals approvals, Approvers approvers) {
        this.sight = sight;
        this.cycleSight = cycleSight;
        this.cycles = cycles;
        this.approvals = approvals;
        this.approvers = approvers;
    }

    /**
     * One unit, with what the reader can do.
     *
     * @param mine the reader is one of those who approve for it
     */
    public record Part(Approval approval, boolean mine, boolean approvable, boolean withdrawable) {}

    /**
     * All of it.
     *
     * @param parts empty where only one level approves
     * @param overridable the reader may go on without those who have not approved
     */
    public record View(List<Part> parts, List<ApprovalAct> acts, boolean overridable) {

        /** How many units the review waits for. */
        public long open() {
            return parts.stream().filter(part -> part.approval().state().open()).count();
        }

        /** Whether the reader approves for one of them. */
        boolean mine() {
            return parts.stream().anyMatch(Part::mine);
        }

        /** Whether the reader is asked. */
        public boolean asked() {
            return parts.stream().anyMatch(Part::approvable);
        }
    }

    /** @throws Forbidden for those who neither review a part of the cycle nor may approve for a unit */
    @Transactional(readOnly = true)
    public View of(Actor actor, UUID cycleId) {
        cycleSight.requireSight(actor, cycleId);
        return find(actor, cycleId).orElseThrow(Forbidden::new);
    }

    /** The same for pages that offer only what can be seen: empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<View> find(Actor actor, UUID cycleId) {
        View view = look(actor, cycleId);
        return view.mine() || sight.reviews(actor, cycleId) ? Optional.of(view) : Optional.empty();
    }

    private View look(Actor actor, UUID cycleId) {
        Cycle cycle = cycles.get(cycleId);
        List<Approval> all = approvals.of(cycleId);
        List<Part> parts =
                all.stream().map(part -> part(actor, cycle, part, all)).toList();
        boolean open = all.stream().anyMatch(part -> part.state().open());
        boolean overridable = open && cycle.state() == CycleState.REVIEW && cycleSight.mayReview(actor, cycleId);
        return new View(parts, all.isEmpty() ? List.of() : approvals.acts(cycleId), overridable);
    }

    private Part part(Actor actor, Cycle cycle, Approval approval, List<Approval> all) {
        boolean mine = approvers.find(actor, approval).isPresent();
        boolean asked = cycle.state() == CycleState.REVIEW && approval.state() == ApprovalState.ASKED;
        return new Part(approval, mine, mine && asked, mine && PartApprovals.withdrawable(cycle, approval, all));
    }
}
