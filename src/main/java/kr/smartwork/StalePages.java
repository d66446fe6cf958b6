package kr.smartwork;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** A login page that lay open until its session was gone is simply shown again; anything else refused is a 403. */
class StalePages implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (failure instanceof CsrfException && "/login".equals(request.getRequestURI())) {
            response.sendRedirect("/login?stale");
            return;
        }
        request.setAttribute(ErrorPages.STALE, failure instanceof CsrfException);
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
