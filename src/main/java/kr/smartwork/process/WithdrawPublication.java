package kr.smartwork.process;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.aggregation.Publication;
import kr.smartwork.aggregation.Publications;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.TypedText;
import org.springframework.stereotype.Service;

/** Takes a publication back: its snapshot stays, the cycle is reviewed again, and the next publication is the next revision. */
@Service
public class WithdrawPublication {

    private final EngineRetry retry;
    private final CycleSight sight;
    private final Cycles cycles;
    private final Publications publications;
    private final ReportInstances instances;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawPublication(
            EngineRetry retry,
            CycleSight sight,
            Cycles cycles,
            Publications publications,
            ReportInstances instances,
            AuditTrail audit,
            Clock clock) {
        this.retry = retry;
        this.sight = sight;
        this.cycles = cycles;
        this.publications = publications;
        this.instances = instances;
        this.audit = audit;
        this.clock = clock;
    }

    /** The publication that the actor may withdraw now; empty when there is none or it is not the actor's to do. */
    public Optional<Publication> possible(Actor actor, UUID cycleId) {
        return sight.mayReview(actor, cycleId) ? publications.current(cycleId).filter(this::inTime) : Optional.empty();
    }

    /**
     * Withdraws it.
     *
     * @param reason why, 1–2,000 characters; shown with the revision from then on
     * @throws Conflict when nothing is published, or it is too late
     */
    public void withdraw(Actor actor, UUID cycleId, String reason) {
        sight.requireReview(actor, cycleId);
        String why = reason(reason);
        retry.run(actor, () -> {
            Cycle cycle = cycles.getLocked(cycleId);
            requirePossible(cycle);
            publications.withdraw(cycleId, actor, why);
            audit.record(new AuditEvent(actor.username(), "cycle.withdraw", "cycle", cycleId.toString(), null));
            if (!instances.tell(CycleModel.PUBLICATION_WITHDRAWN, cycle.processInstanceId())) {
                throw tooLate();
            }
            return cycle;
        });
    }

    private void requirePossible(Cycle cycle) {
        if (cycle.state() != CycleState.PUBLISHED) {
            throw new Conflict("cycle-state", Text.of("review.withdraw.notPublished"));
        }
        if (publications.current(cycle.id()).filter(this::inTime).isEmpty()) {
            throw tooLate();
        }
    }

    private boolean inTime(Publication publication) {
        return clock.instant().isBefore(publication.undoUntil());
    }

    private static Conflict tooLate() {
        return new Conflict("publication-final", Text.of("review.withdraw.tooLate"));
    }

    private static String reason(String typed) {
        return TypedText.required("reason", typed, Text.of("review.withdraw.reason.required"));
    }
}
