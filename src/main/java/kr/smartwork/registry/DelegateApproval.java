package kr.smartwork.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor lets a colleague of the same unit approve in his stead (전결), from one day to another. */
@Service
public class DelegateApproval {

    private static final String SELECT =
            """
            select d.id, u.name as unit_name, u.name_en as unit_name_en, d.delegator_id, s.name as delegator,
                   p.name as deputy, d.from_day, d.to_day, d.ended_at
            from approval_delegations d join org_units u on u.id = d.org_unit_id
            join staff s on s.id = d.delegator_id join staff p on p.id = d.deputy_id
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    DelegateApproval(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A colleague who can be named.
     *
     * @param unitName of his own unit
     * @param unitId the unit for which he would approve
     */
    public record Colleague(String username, String name, String unitName, UUID id, UUID unitId) {}

    /** The colleagues in the units below the city that the actor supervises and in their teams, himself left out. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Actor actor) {
        actor.require(Role.SUPERVISOR);
        return jdbc.sql(
                        """
                        select s.username, s.name, o.name as unit_name, s.id, u.id as unit_id
                        from org_units u join org_units o on o.id = u.id or o.parent_id = u.id
                        join staff s on s.org_unit_id = o.id
                        where u.path in (:paths) and u.kind <> 'CITY' and s.enabled = true and s.id <> :self
                        order by u.path, o.path, s.name""")
                .param("paths", actor.paths(Role.SUPERVISOR))
                .param("self", Ids.bytes(actor.id()))
                .query((row, n) -> new Colleague(
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("unit_name"),
                        Ids.get(row, "id"),
                        Ids.get(row, "unit_id")))
                .list();
    }

    /**
     * Names a deputy.
     *
     * @param from the first day, today or later
     * @param to the last day, at most a year later
     * @throws InvalidInput for somebody of another unit, or days that are not in order
     */
    @Transactional
    public void give(Actor actor, String username, @Nullable LocalDate from, @Nullable LocalDate to) {
        Colleague deputy = colleagues(actor).stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .orElseThrow(() -> InvalidInput.at("deputy", "unknown", Text.of("review.delegation.unknown")));
        requireDays(from, to);
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into approval_delegations (id, org_unit_id, delegator_id, deputy_id, from_day, to_day, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.bytes(id),
                        Ids.bytes(deputy.unitId()),
                        Ids.bytes(actor.id()),
                        Ids.bytes(deputy.id()),
                        from,
                        to,
                        Times.timestamp(clock.instant()))
                .update();
        audit.record(new AuditEvent(
                actor.username(), "approval.delegate", "delegation", id.toString(), username + " " + from + "–" + to));
    }

    private void requireDays(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate today = LocalDate.now(clock);
        if (from == null || from.isBefore(today)) {
            throw InvalidInput.at("from", "past", Text.of("review.delegation.from"));
        }
        if (to == null || to.isBefore(from) || to.isAfter(from.plusYears(1))) {
            throw InvalidInput.at("to", "order", Text.of("review.delegation.to"));
        }
    }

    /** Ends what the actor gave; ending it again does nothing. */
    @Transactional
    public void end(Actor actor, UUID id) {
        actor.require(Role.SUPERVISOR);
        int ended = jdbc.sql(
                        "update approval_delegations set ended_at = coalesce(ended_at, ?) where id = ? and delegator_id = ?")
                .params(Times.timestamp(clock.instant()), Ids.bytes(id), Ids.bytes(actor.id()))
                .update();
        if (ended == 0 && given(actor).stream().noneMatch(one -> one.id().equals(id))) {
            throw new NotFound();
        }
        audit.record(new AuditEvent(actor.username(), "approval.delegate-end", "delegation", id.toString(), null));
    }

    /** What the actor gave, the newest first. */
    @Transactional(readOnly = true)
    public List<ApprovalDelegation> given(Actor actor) {
        return jdbc.sql(SELECT + "where d.delegator_id = ? order by d.from_day desc, d.id desc limit 100")
                .param(Ids.bytes(actor.id()))
                .query(DelegateApproval::delegation)
                .list();
    }

    /** In whose stead the actor may approve for this unit today: a supervisor who is still one of it. */
    @Transactional(readOnly = true)
    public Optional<String> inSteadOf(Actor deputy, UUID unitId) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(
                        SELECT
                                + """
                        where d.deputy_id = :deputy and d.org_unit_id = :unit and d.ended_at is null
                          and d.from_day <= :today and d.to_day >= :today and s.enabled = true
                          and exists (select 1 from staff_roles r where r.staff_id = d.delegator_id
                            and r.role = 'SUPERVISOR' and r.org_unit_id = d.org_unit_id
                            and r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today))
                        order by d.id limit 1""")
                .param("deputy", Ids.bytes(deputy.id()))
                .param("unit", Ids.bytes(unitId))
                .param("today", today)
                .query(DelegateApproval::delegation)
                .optional()
                .map(ApprovalDelegation::delegator);
    }

    private static ApprovalDelegation delegation(ResultSet row, int number) throws SQLException {
        return new ApprovalDelegation(
                Ids.get(row, "id"),
                row.getString("unit_name"),
                row.getString("unit_name_en"),
                Ids.get(row, "delegator_id"),
                row.getString("delegator"),
                row.getString("deputy"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                Times.find(row, "ended_at") != null);
    }
}
