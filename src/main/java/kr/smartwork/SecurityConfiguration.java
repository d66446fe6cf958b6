package kr.smartwork;

import kr.smartwork.registry.StaffAccounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;

/** How staff prove who they are; the filter chains are in {@link PublicSecurity}, {@link ApiSecurity}, {@link StaffSecurity}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    /**
     * Looks at locks and switched-off accounts only after the password, so that an unknown name, a wrong password and a
     * locked account cost the same bcrypt round and get the same answer.
     */
    @Bean
    DaoAuthenticationProvider staffLogin(StaffAccounts accounts, PasswordEncoder passwords) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(passwords);
        provider.setPreAuthenticationChecks(user -> {});
        provider.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        return provider;
    }

    /** Refuses {@code //}, {@code ;x}, {@code %2e}, {@code %252f} … in front of every chain, so that none is reached by a disguise. */
    @Bean
    StrictHttpFirewall firewall() {
        return new StrictHttpFirewall();
    }

    /** Two requests of one session at once may both add an attribute; the second then overwrites instead of failing. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> concurrentSessionAttributes() {
        return new MySqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
