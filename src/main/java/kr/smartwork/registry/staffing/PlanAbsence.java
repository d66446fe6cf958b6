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
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters and ends absences: of oneself, or, by a supervisor, of the members of staff of the supervisor's units. */
@Service
public class PlanAbsence {

    private static final int LONGEST_DAYS = 366;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    PlanAbsence(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Member(UUID id, String username, boolean enabled, String orgPath) {}

    private record Known(UUID id, UUID staffId, String orgPath, LocalDate from, LocalDate to) {}

    /**
     * Enters an absence.
     *
     * @throws InvalidInput with every broken rule: days missing, past or in the wrong order, an absence that overlaps, a
     *     substitute who is the same person, cannot log in, or may not do everything that the absent person may
     */
    @Transactional
    public UUID enter(Actor actor, AbsencePlan plan) {
        Member absent = member(plan.username()).orElseThrow(NotFound::new);
        requireMayPlan(actor, absent.id(), absent.orgPath());
        jdbc.sql("select id from staff where id = ? for update")
                .param(Ids.bytes(absent.id()))
                .query(row -> {});
        List<FieldError> broken = new ArrayList<>(brokenDays(plan));
        Optional<Member> substitute = member(plan.substitute());
        substituteProblem(absent, substitute.orElse(null), plan).ifPresent(broken::add);
        if (broken.isEmpty()) {
            overlap(absent.id(), plan).ifPresent(broken::add);
        }
        if (!broken.isEmpty()) {
            throw new InvalidInput(broken);
        }
        return insert(actor, absent.id(), substitute.orElseThrow().id(), plan);
    }

    /**
     * Ends an absence today: whoever was absent is back at once. One that has not begun never will.
     *
     * @throws Conflict when it is over already
     */
    @Transactional
    public void end(Actor actor, UUID id) {
        jdbc.sql("select id from absences where id = ? for update")
                .param(Ids.bytes(id))
                .query(row -> {});
        Known absence = jdbc.sql(
                        """
                        select a.id, a.staff_id, u.path, a.valid_from, a.valid_to
                        from absences a join staff s on s.id = a.staff_id join org_units u on u.id = s.org_unit_id
                        where a.id = ?""")
                .param(Ids.bytes(id))
                .query((row, n) -> new Known(
                        Ids.get(row, "id"),
                        Ids.get(row, "staff_id"),
                        row.getString("path"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .optional()
                .orElseThrow(NotFound::new);
        requireMayPlan(actor, absence.staffId(), absence.orgPath());
        LocalDate today = LocalDate.now(clock);
        if (!absence.to().isAfter(today)) {
            throw new Conflict("absence-over", Text.of("staffing.absence.over"));
        }
        LocalDate end = absence.from().isAfter(today) ? absence.from() : today;
        jdbc.sql("update absences set valid_to = ?, ended_by = ?, ended_at = ? where id = ?")
                .params(end, Ids.bytes(actor.id()), Times.timestamp(clock.instant()), Ids.bytes(id))
                .update();
        audit.record(new AuditEvent(
                actor.username(), "absence.end", "staff", absence.staffId().toString(), "absence " + id));
    }

    /** Whether the actor may enter and end absences of this member of staff. */
    public static boolean mayPlan(Actor actor, UUID staffId, String orgPath) {
        boolean own = actor.id().equals(staffId) && actor.has(Role.OFFICIAL, Role.SUPERVISOR);
        return own || actor.covers(orgPath, Role.SUPERVISOR);
    }

    private static void requireMayPlan(Actor actor, UUID staffId, String orgPath) {
        if (!mayPlan(actor, staffId, orgPath)) {
            actor.require(orgPath, Role.SUPERVISOR);
        }
    }

    private Optional<Member> member(String username) {
        return jdbc.sql(
                        """
                        select s.id, s.username, s.enabled, u.path
                        from staff s join org_units u on u.id = s.org_unit_id where s.username = ?""")
                .param(username)
                .query((row, n) -> new Member(
                        Ids.get(row, "id"),
                        row.getString("username"),
                        row.getBoolean("enabled"),
                        row.getString("path")))
                .optional();
    }

    private List<FieldError> brokenDays(AbsencePlan plan) {
        List<FieldError> broken = new ArrayList<>();
        LocalDate from = plan.from();
        LocalDate until = plan.until();
        if (from == null) {
            broken.add(new FieldError("from", "required", Text.of("staffing.day.required")));
        } else if (from.isBefore(LocalDate.now(clock))) {
            broken.add(new FieldError("from", "past", Text.of("staffing.absence.past")));
        }
        if (until == null) {
            broken.add(new FieldError("until", "required", Text.of("staffing.day.required")));
        } else if (from != null && until.isBefore(from)) {
            broken.add(new FieldError("until", "before-from", Text.of("staffing.absence.order")));
        } else if (from != null && until.isAfter(from.plusDays(LONGEST_DAYS))) {
            broken.add(new FieldError("until", "too-long", Text.of("staffing.absence.tooLong")));
        }
        return broken;
    }

    private Optional<FieldError> substituteProblem(Member absent, @Nullable Member substitute, AbsencePlan plan) {
        String problem = problem(absent, substitute, plan);
        return problem == null
                ? Optional.empty()
                : Optional.of(new FieldError("substitute", problem, Text.of("staffing.absence.substitute." + problem)));
    }

    private @Nullable String problem(Member absent, @Nullable Member substitute, AbsencePlan plan) {
        if (substitute == null) {
            return plan.substitute().isEmpty() ? "required" : "unknown";
        }
        if (substitute.id().equals(absent.id())) {
            return "self";
        }
        if (!substitute.enabled()) {
            return "inactive";
        }
        LocalDate from = plan.from() == null ? LocalDate.now(clock) : plan.from();
        LocalDate until = plan.until() == null || plan.until().isBefore(from) ? from : plan.until();
        List<Duties.Held> able = Duties.heldBy(jdbc, substitute.id(), from, until);
        boolean all = Duties.heldBy(jdbc, absent.id(), from).stream().allMatch(held -> held.doneBy(able));
        return all && !able.isEmpty() ? null : "foreign";
    }

    private Optional<FieldError> overlap(UUID staffId, AbsencePlan plan) {
        return jdbc.sql(
                        """
                        select valid_from, valid_to from absences
                        where staff_id = ? and valid_to > ? and valid_from <= ? and valid_to > valid_from
                        order by valid_from limit 1""")
                .params(Ids.bytes(staffId), plan.from(), plan.until())
                .query((row, n) -> new FieldError(
                        "from",
                        "overlap",
                        Text.of(
                                "staffing.absence.overlap",
                                row.getObject("valid_from", LocalDate.class).toString(),
                                row.getObject("valid_to", LocalDate.class)
                                        .minusDays(1)
                                        .toString())))
                .optional();
    }

    private UUID insert(Actor actor, UUID staffId, UUID substituteId, AbsencePlan plan) {
        UUID id = Ids.next();
        LocalDate until = Objects.requireNonNull(plan.until());
        jdbc.sql(
                        """
                        insert into absences (id, staff_id, substitute_id, valid_from, valid_to, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(staffId),
                        Ids.bytes(substituteId),
                        plan.from(),
                        until.plusDays(1),
                        Ids.bytes(actor.id()),
                        Times.timestamp(clock.instant()))
                .update();
        audit.record(new AuditEvent(
                actor.username(),
                "absence.enter",
                "staff",
                staffId.toString(),
                "absence " + id + ", substitute " + substituteId + ", " + plan.from() + " to " + until));
        return id;
    }
}
