package kr.smartwork.registry.staffing;

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
import kr.smartwork.registry.FacilityTypes;
import kr.smartwork.registry.Official;
import kr.smartwork.registry.Officials;
import kr.smartwork.registry.OrgUnit;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts somebody in charge of a unit's facilities from a day on, or ends it, by a supervisor or administrator of the unit.
 * What is open stays where it is: to move it too, the responsibility is handed over.
 */
@Service
public class PlanResponsibility {

    private static final int LATEST_DAYS = 366;

    private final ResponsibilityRows rows;
    private final ResponsibilityPlaces places;
    private final FacilityTypes types;
    private final Officials officials;
    private final AuditTrail audit;
    private final Clock clock;

    PlanResponsibility(
            ResponsibilityRows rows,
            ResponsibilityPlaces places,
            FacilityTypes types,
            Officials officials,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.places = places;
        this.types = types;
        this.officials = officials;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds one beside those there are; among several, new work goes to whoever has least.
     *
     * @throws InvalidInput with every broken rule
     */
    @Transactional
    public UUID add(Actor actor, ResponsibilityPlan plan) {
        OrgUnit unit = places.unit(actor, plan.unit());
        actor.require(unit.path(), Role.SUPERVISOR, Role.ADMIN);
        rows.lock(unit.id());
        List<FieldError> broken = new ArrayList<>();
        broken(plan.from(), "from").ifPresent(broken::add);
        String type = plan.type().isEmpty() ? null : plan.type();
        if (type != null && types.findByCode(type).isEmpty()) {
            broken.add(error("type", "unknown"));
        }
        boolean team = ResponsibilityPlan.TEAM.equals(plan.person());
        UUID staff = team ? null : able(plan.person(), unit);
        if (!team && staff == null) {
            broken.add(error("person", plan.person().isEmpty() ? "required" : "foreign"));
        } else if (broken.isEmpty() && rows.exists(unit.id(), type, staff, Objects.requireNonNull(plan.from()))) {
            broken.add(error("person", "already"));
        }
        if (!broken.isEmpty()) {
            throw new InvalidInput(broken);
        }
        UUID id = Ids.next();
        rows.insert(id, unit.id(), type, staff, Objects.requireNonNull(plan.from()));
        record(actor, "responsibility.add", unit.id(), id + ": " + plan.person() + " from " + plan.from());
        return id;
    }

    /** One that the actor may change; {@link NotFound} outside the actor's units. */
    public HeldPlace get(Actor actor, UUID id) {
        HeldPlace held = rows.find(id).orElseThrow(NotFound::new);
        actor.require(held.unitPath(), Role.SUPERVISOR, Role.ADMIN);
        return held;
    }

    /**
     * Ends one, or changes the day on which it ends.
     *
     * @param day the first day on which it does not hold any more
     * @throws InvalidInput when the day is missing, past or too far ahead
     * @throws Conflict when it has ended already
     */
    @Transactional
    public void end(Actor actor, UUID id, @Nullable LocalDate day) {
        HeldPlace held = get(actor, id);
        broken(day, "on").ifPresent(wrong -> {
            throw new InvalidInput(List.of(wrong));
        });
        if (!rows.end(id, Objects.requireNonNull(day), LocalDate.now(clock))) {
            throw new Conflict("responsibility-over", Text.of("staffing.responsibility.over"));
        }
        record(actor, "responsibility.end", held.unitId(), id + " on " + day);
    }

    private @Nullable UUID able(String username, OrgUnit unit) {
        return officials.assignable(unit.path(), Role.OFFICIAL, Role.SUPERVISOR).stream()
                .filter(one -> one.username().equals(username))
                .map(Official::id)
                .findFirst()
                .orElse(null);
    }

    private Optional<FieldError> broken(@Nullable LocalDate day, String field) {
        LocalDate today = LocalDate.now(clock);
        if (day == null) {
            return Optional.of(new FieldError(field, "required", Text.of("staffing.day.required")));
        }
        if (day.isBefore(today)) {
            return Optional.of(new FieldError(field, "past", Text.of("staffing.responsibility.past")));
        }
        return day.isAfter(today.plusDays(LATEST_DAYS))
                ? Optional.of(new FieldError(field, "too-late", Text.of("staffing.responsibility.tooLate")))
                : Optional.empty();
    }

    private static FieldError error(String field, String problem) {
        return new FieldError(field, problem, Text.of("staffing.responsibility." + field + "." + problem));
    }

    private void record(Actor actor, String action, UUID unit, String detail) {
        audit.record(new AuditEvent(actor.username(), action, "org-unit", unit.toString(), detail));
    }
}
