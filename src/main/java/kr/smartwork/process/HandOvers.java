package kr.smartwork.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Hands a desk, or one responsibility with what hangs on it, from one member of staff to another: looked at first, planned
 * for a day, carried out at once when the day is today, all in one transaction or not at all. By a supervisor or
 * administrator of every unit concerned.
 */
@Service
public class HandOvers {

    private static final int LATEST_DAYS = 366;

    private final EngineRetry retry;
    private final DeskOwners owners;
    private final DeskMoves moves;
    private final HandOverRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    HandOvers(EngineRetry retry, DeskOwners owners, DeskMoves moves, HandOverRows rows, AuditTrail audit, Clock clock) {
        this.retry = retry;
        this.owners = owners;
        this.moves = moves;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What it would move, as things are now.
     *
     * @throws InvalidInput with every broken rule
     */
    public HandOverCounts preview(Actor actor, HandOverPlan plan) {
        Desk desk = checked(actor, plan);
        requireAble(desk);
        return moves.counts(desk);
    }

    /**
     * Plans it; one for today is carried out before this returns.
     *
     * @throws InvalidInput with every broken rule, also when whoever takes over may not do even one thing of it
     */
    public UUID plan(Actor actor, HandOverPlan plan) {
        return retry.run(actor, () -> {
            Desk desk = checked(actor, plan);
            requireAble(desk);
            UUID id = Ids.next();
            rows.insert(id, desk, actor, clock.instant());
            audit.record(new AuditEvent(
                    actor.username(), "hand-over.plan", "hand-over", id.toString(), desk.from() + " to " + desk.to()));
            if (desk.day().equals(LocalDate.now(clock))) {
                carryOut(id, actor.username());
            }
            return id;
        });
    }

    /** Those the reader may see, the latest day first. */
    public List<HandOver> of(Actor actor) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR, Role.ADMIN);
        return rows.of(actor);
    }

    /** One of them; {@link NotFound} for all others. */
    public HandOver get(Actor actor, UUID id) {
        HandOver handOver = rows.find(id).orElseThrow(NotFound::new);
        boolean concerned =
                handOver.from().id().equals(actor.id()) || handOver.to().id().equals(actor.id());
        if (!concerned && !actor.covers(handOver.orgPath(), Role.SUPERVISOR, Role.ADMIN)) {
            throw new NotFound();
        }
        return handOver;
    }

    /** What has moved; nothing before it is carried out. */
    public List<HandOverItem> items(Actor actor, UUID id) {
        return rows.items(get(actor, id).id());
    }

    /** @throws Conflict when it is done or cancelled already */
    public void cancel(Actor actor, UUID id) {
        get(actor, id);
        retry.run(actor, () -> {
            HandOver handOver = get(actor, id);
            actor.require(handOver.orgPath(), Role.SUPERVISOR, Role.ADMIN);
            if (!rows.cancel(id)) {
                throw over();
            }
            audit.record(new AuditEvent(actor.username(), "hand-over.cancel", "hand-over", id.toString(), null));
            return id;
        });
    }

    /**
     * Tries again one that could not be carried out on its day.
     *
     * @throws Conflict when it still cannot, or is done or cancelled already
     */
    public void again(Actor actor, UUID id) {
        HandOver handOver = get(actor, id);
        actor.require(handOver.orgPath(), Role.SUPERVISOR, Role.ADMIN);
        boolean done =
                handOver.state() == HandOver.State.FAILED && retry.run(actor, () -> carryOut(id, actor.username()));
        if (!done) {
            throw over();
        }
    }

    /** Carries out one whose day has come; once, however often and on however many nodes it is called. */
    boolean carryOutDue(UUID id) {
        try {
            return retry.run(null, () -> carryOut(id, "system"));
        } catch (Failure told) {
            rows.failed(id, told.text());
            return false;
        }
    }

    List<UUID> due() {
        return rows.due(LocalDate.now(clock));
    }

    private boolean carryOut(UUID id, String username) {
        if (!rows.claim(id)) {
            return false;
        }
        HandOver handOver = rows.find(id).orElseThrow(NotFound::new);
        HandOverCounts moved = moves.move(id, owners.desk(handOver));
        rows.done(id, moved, clock.instant());
        audit.record(new AuditEvent(
                username,
                "hand-over.carry-out",
                "hand-over",
                id.toString(),
                moved.tasks() + " tasks, " + moved.responsibilities() + " responsibilities, " + moved.reports()
                        + " reports"));
        return true;
    }

    private Desk checked(Actor actor, HandOverPlan plan) {
        DeskOwners.Owner from = owners.find(plan.from()).orElseThrow(NotFound::new);
        owners.requireOversight(actor, from);
        List<FieldError> broken = new ArrayList<>();
        broken(plan.on()).ifPresent(broken::add);
        DeskOwners.Owner to = owners.find(plan.to()).orElse(null);
        String problem = problem(plan, from, to);
        if (problem != null) {
            broken.add(new FieldError("to", problem, Text.of("staffing.handOver.to." + problem)));
        }
        if (!broken.isEmpty()) {
            throw new InvalidInput(broken);
        }
        return owners.desk(
                from.id(), Objects.requireNonNull(to).id(), Objects.requireNonNull(plan.on()), plan.responsibility());
    }

    private Optional<FieldError> broken(@Nullable LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        if (on == null) {
            return Optional.of(new FieldError("on", "required", Text.of("staffing.day.required")));
        }
        if (on.isBefore(today)) {
            return Optional.of(new FieldError("on", "past", Text.of("staffing.handOver.past")));
        }
        return on.isAfter(today.plusDays(LATEST_DAYS))
                ? Optional.of(new FieldError("on", "too-late", Text.of("staffing.handOver.tooLate")))
                : Optional.empty();
    }

    private static @Nullable String problem(HandOverPlan plan, DeskOwners.Owner from, DeskOwners.@Nullable Owner to) {
        if (to == null) {
            return plan.to().isEmpty() ? "required" : "unknown";
        }
        if (to.id().equals(from.id())) {
            return "self";
        }
        return to.enabled() ? null : "inactive";
    }

    private void requireAble(Desk desk) {
        try {
            moves.requireAble(desk);
        } catch (Conflict told) {
            throw InvalidInput.at("to", told.code(), told.text());
        }
    }

    private static Conflict over() {
        return new Conflict("hand-over-over", Text.of("staffing.handOver.over"));
    }
}
