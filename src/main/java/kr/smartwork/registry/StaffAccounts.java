package kr.smartwork.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.smartwork.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Accounts of staff: read at the login and every few seconds of a session; locked for a while after wrong passwords. */
@Service
public class StaffAccounts implements UserDetailsService {

    /** Wrong passwords in a row until the account is locked. */
    static final int FAILURES_UNTIL_LOCK = 5;

    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Absences absences;
    private final Clock clock;

    StaffAccounts(JdbcClient jdbc, Absences absences, Clock clock) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.clock = clock;
    }

    @Override
    public StaffUser loadUserByUsername(String username) {
        return find(username).orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    /**
     * The account with the roles that hold today, and with the work of those who are absent today; also when it is switched
     * off, locked or without any role.
     */
    public Optional<StaffUser> find(String username) {
        return account(username)
                .map(user -> user.standingInFor(
                        absences.today().workedBy(user.actor().id())));
    }

    private Optional<StaffUser> account(String username) {
        return jdbc.sql(
                        """
                        select s.id, s.username, s.name, s.password_hash, s.enabled, s.locked_until, r.role, u.path
                        from staff s
                        left join staff_roles r on r.staff_id = s.id
                            and r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today)
                        left join org_units u on u.id = r.org_unit_id
                        where s.username = :username
                        """)
                .param("today", LocalDate.now(clock))
                .param("username", username)
                .query(new StaffUserRows(clock.instant()));
    }

    /** Counts a wrong password; the fifth in a row locks the account for 15 minutes. Unknown names count nothing. */
    public void recordFailure(String username) {
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        update staff set failed_logins = failed_logins + 1
                        where username = :username and (locked_until is null or locked_until <= :now)
                        """)
                .param("username", username)
                .param("now", Times.timestamp(now))
                .update();
        jdbc.sql(
                        """
                        update staff set failed_logins = 0, locked_until = :until
                        where username = :username and failed_logins >= :limit
                        """)
                .param("username", username)
                .param("until", Times.timestamp(now.plus(LOCKED_FOR)))
                .param("limit", FAILURES_UNTIL_LOCK)
                .update();
    }

    /** Forgets the wrong passwords before this right one. */
    public void recordSuccess(String username) {
        jdbc.sql(
                        """
                        update staff set failed_logins = 0, locked_until = null
                        where username = :username and (failed_logins > 0 or locked_until is not null)
                        """)
                .param("username", username)
                .update();
    }
}
