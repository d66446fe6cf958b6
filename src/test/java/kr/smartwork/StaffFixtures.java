package kr.smartwork;

import java.time.LocalDate;
import java.util.UUID;
import kr.smartwork.registry.Role;
import kr.smartwork.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Accounts of staff for tests; each with a unit of its own, so that tests do not meet. */
public final class StaffFixtures {

    public static final String PASSWORD = "correct horse";

    private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);

    private final JdbcClient jdbc;

    public StaffFixtures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new account with these roles from yesterday on; says its user name. */
    public String account(Role... roles) {
        UUID unit = Ids.next();
        UUID staff = Ids.next();
        String username = "u" + staff.toString().replace("-", "");
        addUnit(unit, username);
        jdbc.sql(
                        """
                        insert into staff (id, username, name, password_hash, org_unit_id, enabled, failed_logins)
                        values (?, ?, '김담당', ?, ?, true, 0)
                        """)
                .params(Ids.bytes(staff), username, HASH, Ids.bytes(unit))
                .update();
        for (Role role : roles) {
            addRole(staff, role, unit);
        }
        return username;
    }

    /** Ends every role of an account yesterday. */
    public void endRoles(String username) {
        jdbc.sql(
                        """
                        update staff_roles set valid_to = ?
                        where staff_id = (select id from staff where username = ?)
                        """)
                .params(LocalDate.now().minusDays(1), username)
                .update();
    }

    private void addUnit(UUID unit, String code) {
        jdbc.sql(
                        """
                        insert into org_units (id, code, name, kind, path, valid_from)
                        values (?, ?, '시험과', 'TEAM', ?, '2020-01-01')
                        """)
                .params(Ids.bytes(unit), code, "/" + code + "/")
                .update();
    }

    private void addRole(UUID staff, Role role, UUID unit) {
        jdbc.sql("insert into staff_roles (id, staff_id, role, org_unit_id, valid_from) values (?, ?, ?, ?, ?)")
                .params(
                        Ids.bytes(Ids.next()),
                        Ids.bytes(staff),
                        role.name(),
                        Ids.bytes(unit),
                        LocalDate.now().minusDays(1))
                .update();
    }
}
