package kr.smartwork.registry;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Logs staff in for tests of pages, with a session in the database as a login makes it. */
@TestComponent
public class LoggedIn {

    private final StaffAccounts accounts;
    private final SessionRepository<? extends Session> sessions;

    LoggedIn(StaffAccounts accounts, SessionRepository<? extends Session> sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    public RequestPostProcessor as(Actor actor) {
        String id = session(sessions, accounts.loadUserByUsername(actor.username()));
        Cookie cookie =
                new Cookie("smartwork", Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8)));
        return request -> {
            request.setCookies(cookie);
            return request;
        };
    }

    private static <S extends Session> String session(SessionRepository<S> sessions, StaffUser user) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        S session = sessions.createSession();
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        sessions.save(session);
        return session.getId();
    }
}
