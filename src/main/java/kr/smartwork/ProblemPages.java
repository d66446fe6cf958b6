package kr.smartwork;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The one place where exceptions of controllers become a page, a part of a page or a problem document. */
@ControllerAdvice
class ProblemPages {

    private final Problems problems;
    private final ProblemViews views;

    ProblemPages(Problems problems, ProblemViews views) {
        this.problems = problems;
        this.views = views;
    }

    @ExceptionHandler
    @Nullable
    Object any(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        return views.show(problems.of(failure), request, response);
    }

    /** The filter chains answer these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException failure) {
        throw failure;
    }

    /** Nobody is there any more to be told. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(IOException failure) {}
}
