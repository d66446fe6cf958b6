package kr.smartwork.registry.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.OrgKind;
import kr.smartwork.registry.OrgUnit;
import kr.smartwork.registry.OrgUnits;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The duty rosters of the city and its districts: read by everybody who works there, written by their supervisors. */
@Service
public class DutyRoster {

    private static final Duration LONGEST = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final OrgUnits units;
    private final AuditTrail audit;
    private final Clock clock;

    DutyRoster(JdbcClient jdbc, OrgUnits units, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** The city and the districts whose rosters the actor may read: those at, above or below the actor's units. */
    public List<OrgUnit> units(Actor actor) {
        actor.require(Role.OFFICIAL, Role.SUPERVISOR);
        LocalDate today = LocalDate.now(clock);
        return units.findAllByOrderByPath().stream()
                .filter(unit -> unit.kind() != OrgKind.TEAM && unit.existsOn(today))
                .filter(unit -> actor.paths(Role.OFFICIAL, Role.SUPERVISOR).stream()
                        .anyMatch(path ->
                                path.startsWith(unit.path()) || unit.path().startsWith(path)))
                .toList();
    }

    /** One of them; {@link NotFound} for all others. */
    public OrgUnit unit(Actor actor, UUID id) {
        return units(actor).stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether the actor may change the roster of this unit. */
    public static boolean mayPlan(Actor actor, OrgUnit unit) {
        return actor.covers(unit.path(), Role.SUPERVISOR);
    }

    /** What touches a span of time, the earliest first. */
    public List<DutyShift> between(Actor actor, UUID unit, Instant from, Instant until) {
        unit(actor, unit);
        return jdbc.sql(
                        """
                        select d.id, d.staff_id, s.name, d.starts_at, d.ends_at
                        from duty_shifts d join staff s on s.id = d.staff_id
                        where d.org_unit_id = ? and d.ends_at > ? and d.starts_at < ?
                        order by d.starts_at, s.name, d.id""")
                .params(Ids.bytes(unit), Times.timestamp(from), Times.timestamp(until))
                .query(DutyRoster::shift)
                .list();
    }

    /**
     * Adds a duty.
     *
     * @throws InvalidInput with every broken rule: moments missing, past or in the wrong order, somebody who cannot work for
     *     the unit, or is on duty for it already
     */
    @Transactional
    public UUID add(Actor actor, DutyPlan plan) {
        OrgUnit unit = unit(actor, plan.unit());
        actor.require(unit.path(), Role.SUPERVISOR);
        List<FieldError> broken = new ArrayList<>(brokenMoments(plan));
        Optional<UUID> staff = able(plan.username(), unit.path());
        if (staff.isEmpty()) {
            String problem = plan.username().isEmpty() ? "required" : "foreign";
            broken.add(new FieldError("person", problem, Text.of("staffing.duty.person." + problem)));
        }
        if (broken.isEmpty() && overlaps(unit.id(), staff.orElseThrow(), plan)) {
            broken.add(new FieldError("start", "overlap", Text.of("staffing.duty.overlap")));
        }
        if (!broken.isEmpty()) {
            throw new InvalidInput(broken);
        }
        UUID id = Ids.next();
        jdbc.sql("insert into duty_shifts (id, org_unit_id, staff_id, starts_at, ends_at) values (?, ?, ?, ?, ?)")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(unit.id()),
                        Ids.bytes(staff.orElseThrow()),
                        Times.timestamp(plan.from()),
                        Times.timestamp(plan.until()))
                .update();
        audit.record(new AuditEvent(
                actor.username(), "duty.add", "org-unit", unit.id().toString(), "shift " + id + ": " + staff.get()));
        return id;
    }

    /** Takes a duty off the roster; one that is not there any more is no error. */
    @Transactional
    public void remove(Actor actor, UUID unit, UUID shift) {
        OrgUnit of = unit(actor, unit);
        actor.require(of.path(), Role.SUPERVISOR);
        int removed = jdbc.sql("delete from duty_shifts where id = ? and org_unit_id = ?")
                .params(Ids.bytes(shift), Ids.bytes(unit))
                .update();
        if (removed > 0) {
            audit.record(
                    new AuditEvent(actor.username(), "duty.remove", "org-unit", unit.toString(), "shift " + shift));
        }
    }

    private List<FieldError> brokenMoments(DutyPlan plan) {
        List<FieldError> broken = new ArrayList<>();
        Instant from = plan.from();
        Instant until = plan.until();
        if (from == null) {
            broken.add(new FieldError("start", "required", Text.of("staffing.duty.moment.required")));
        }
        if (until == null) {
            broken.add(new FieldError("end", "required", Text.of("staffing.duty.moment.required")));
        } else if (!until.isAfter(clock.instant())) {
            broken.add(new FieldError("end", "past", Text.of("staffing.duty.past")));
        } else if (from != null && !until.isAfter(from)) {
            broken.add(new FieldError("end", "before-start", Text.of("staffing.duty.order")));
        } else if (from != null && Duration.between(from, until).compareTo(LONGEST) > 0) {
            broken.add(new FieldError("end", "too-long", Text.of("staffing.duty.tooLong")));
        }
        return broken;
    }

    private Optional<UUID> able(String username, String orgPath) {
        return jdbc.sql(
                        """
                        select s.id from staff s where s.username = :username and s.enabled = true and exists (
                            select 1 from staff_roles r join org_units u on u.id = r.org_unit_id
                            where r.staff_id = s.id and r.role in ('OFFICIAL', 'SUPERVISOR') and :path like concat(u.path, '%')
                              and r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today))""")
                .param("username", username)
                .param("path", orgPath)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> Ids.get(row, "id"))
                .optional();
    }

    private boolean overlaps(UUID unit, UUID staff, DutyPlan plan) {
        return jdbc.sql(
                        """
                        select 1 from duty_shifts
                        where org_unit_id = ? and staff_id = ? and ends_at > ? and starts_at < ? limit 1""")
                .params(
                        Ids.bytes(unit),
                        Ids.bytes(staff),
                        Times.timestamp(Objects.requireNonNull(plan.from())),
                        Times.timestamp(Objects.requireNonNull(plan.until())))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static DutyShift shift(ResultSet row, int number) throws SQLException {
        return new DutyShift(
                Ids.get(row, "id"),
                Ids.get(row, "staff_id"),
                row.getString("name"),
                Times.get(row, "starts_at"),
                Times.get(row, "ends_at"));
    }
}
