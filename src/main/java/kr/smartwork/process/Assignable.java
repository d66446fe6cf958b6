package kr.smartwork.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may be given a task: enabled staff with its role, today, for its unit. */
@Component
class Assignable {

    private final JdbcClient jdbc;
    private final Clock clock;

    Assignable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<UUID> find(String username, OpenTask task) {
        return jdbc.sql(
                        """
                        select s.id from staff s
                        join staff_roles sr on sr.staff_id = s.id
                        join org_units u on u.id = sr.org_unit_id
                        where s.username = :username and s.enabled = true and sr.role = :role
                          and sr.valid_from <= :today and (sr.valid_to is null or sr.valid_to > :today)
                          and :path like concat(u.path, '%') limit 1
                        """)
                .param("username", username)
                .param("role", task.role())
                .param("today", LocalDate.now(clock))
                .param("path", task.orgPath())
                .query((row, n) -> Ids.get(row, "id"))
                .optional();
    }

    /** Whether somebody may be given a task of this role and unit today. */
    boolean able(UUID staff, String role, String orgPath) {
        return jdbc.sql(
                        """
                        select 1 from staff s where s.id = :staff and s.enabled = true and exists (
                            select 1 from staff_roles sr join org_units u on u.id = sr.org_unit_id
                            where sr.staff_id = s.id and sr.role = :role
                              and sr.valid_from <= :today and (sr.valid_to is null or sr.valid_to > :today)
                              and :path like concat(u.path, '%'))""")
                .param("staff", Ids.bytes(staff))
                .param("role", role)
                .param("today", LocalDate.now(clock))
                .param("path", orgPath)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
