package kr.smartwork;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.smartwork.registry.StaffAccounts;
import kr.smartwork.registry.StaffUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that are too old and gives every request the rights its user has now: the account is read again at most
 * three seconds after a change, so a session ends with the account or with its last role.
 */
class StaffSessions extends OncePerRequestFilter {

    private static final Duration RIGHTS_KEPT_FOR = Duration.ofSeconds(3);

    private final SessionAge age;
    private final LoadingCache<String, Optional<StaffUser>> accounts;

    StaffSessions(StaffAccounts accounts, Clock clock) {
        this.age = new SessionAge(clock);
        this.accounts = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(RIGHTS_KEPT_FOR)
                .build(accounts::find);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication held = SecurityContextHolder.getContext().getAuthentication();
        if (held != null && held.getPrincipal() instanceof StaffUser user && !renew(request, user)) {
            end(request);
            LoginAgain.send(request, response, "/login?ended");
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean renew(HttpServletRequest request, StaffUser held) {
        StaffUser user = current(request, held);
        if (user == null) {
            return false;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        return true;
    }

    private @Nullable StaffUser current(HttpServletRequest request, StaffUser held) {
        HttpSession session = request.getSession(false);
        if (session == null || age.isOver(session, request)) {
            return null;
        }
        return accounts.get(held.getUsername()).filter(StaffUser::active).orElse(null);
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
