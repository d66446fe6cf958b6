package kr.smartwork;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import kr.smartwork.shared.Text;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Failures found outside the controllers: by the filter chains, the firewall, or the container. */
@Controller
class ErrorPages implements ErrorController {

    /** Request attribute: the page's token was too old, rather than the right missing. */
    static final String STALE = ErrorPages.class.getName() + ".stale";

    private final Problems problems;
    private final ProblemViews views;

    ErrorPages(Problems problems, ProblemViews views) {
        this.problems = problems;
        this.views = views;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return views.show(
                problem(request), Objects.requireNonNullElse(asked, "/").toString(), request, response);
    }

    private Problem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure) {
            return problems.of(failure);
        }
        // Somebody who opens /error finds nothing there.
        Object status = Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), 404);
        HttpStatusCode code = HttpStatusCode.valueOf((Integer) status);
        return Boolean.TRUE.equals(request.getAttribute(STALE))
                ? Problem.of(code, "stale-page", Text.of("problem.stalePage"))
                : Problems.of(code);
    }
}
