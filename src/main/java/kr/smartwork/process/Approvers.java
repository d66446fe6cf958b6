package kr.smartwork.process;

import java.util.Optional;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.DelegateApproval;
import kr.smartwork.registry.Role;
import kr.smartwork.report.Approval;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who approves for a unit: its own supervisors, not those above it, and whom they have named in their stead. */
@Component
class Approvers {

    private final DelegateApproval delegations;

    Approvers(DelegateApproval delegations) {
        this.delegations = delegations;
    }

    /** @param inSteadOf name of the supervisor for whom a deputy approves; null for a supervisor himself */
    record Approver(@Nullable String inSteadOf) {}

    Optional<Approver> find(Actor actor, Approval part) {
        boolean own = actor.grants().stream()
                .anyMatch(grant ->
                        grant.role() == Role.SUPERVISOR && grant.orgPath().equals(part.path()));
        return own
                ? Optional.of(new Approver(null))
                : delegations.inSteadOf(actor, part.unitId()).map(Approver::new);
    }
}
