package kr.smartwork.registry.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a member of staff works as, and who could do it instead. */
final class Duties {

    private Duties() {}

    /** A role at a unit. */
    record Held(Role role, String orgPath) {

        /** The roles that can do what this one does: supervisors may do what their officials may. */
        Role[] able() {
            return role == Role.SUPERVISOR ? new Role[] {role} : new Role[] {Role.OFFICIAL, Role.SUPERVISOR};
        }

        boolean doneBy(List<Held> other) {
            return other.stream()
                    .anyMatch(held -> orgPath.startsWith(held.orgPath())
                            && List.of(able()).contains(held.role()));
        }
    }

    /** The roles with work that hold on this day. */
    static List<Held> heldBy(JdbcClient jdbc, UUID staffId, LocalDate day) {
        return heldBy(jdbc, staffId, day, day);
    }

    /** Those that hold from one day to another, without a break. */
    static List<Held> heldBy(JdbcClient jdbc, UUID staffId, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        """
                        select r.role, u.path from staff_roles r join org_units u on u.id = r.org_unit_id
                        where r.staff_id = :staff and r.role in ('OFFICIAL', 'SUPERVISOR')
                          and r.valid_from <= :from and (r.valid_to is null or r.valid_to > :until)
                        order by u.path, r.role""")
                .param("staff", Ids.bytes(staffId))
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new Held(Role.valueOf(row.getString("role")), row.getString("path")))
                .list();
    }
}
