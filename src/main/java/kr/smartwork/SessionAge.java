package kr.smartwork;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When a session of staff is over: eight hours after the login, or half an hour after its user last did something. Pages
 * that ask for news by themselves (marked {@code X-Background}) are not something its user did.
 */
record SessionAge(Clock clock) {

    static final Duration LONGEST = Duration.ofHours(8);
    static final Duration IDLE = Duration.ofMinutes(30);
    static final String BACKGROUND = "X-Background";

    private static final String LAST_USED = SessionAge.class.getName();
    /** How exact the last use is kept: a row is not written for every click. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    /** Whether it is over; if not, this request counts as use unless a page made it by itself. */
    boolean isOver(HttpSession session, HttpServletRequest request) {
        Instant now = clock.instant();
        Instant lastUsed = lastUsed(session);
        if (now.isAfter(loggedIn(session).plus(LONGEST)) || now.isAfter(lastUsed.plus(IDLE))) {
            return true;
        }
        if (request.getHeader(BACKGROUND) == null && now.isAfter(lastUsed.plus(GRAIN))) {
            session.setAttribute(LAST_USED, now.toEpochMilli());
        }
        return false;
    }

    private static Instant loggedIn(HttpSession session) {
        return Instant.ofEpochMilli(session.getCreationTime());
    }

    private static Instant lastUsed(HttpSession session) {
        return session.getAttribute(LAST_USED) instanceof Long millis
                ? Instant.ofEpochMilli(millis)
                : loggedIn(session);
    }
}
