package kr.smartwork.respond;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.smartwork.form.FormSchema;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A visit that is over, told on its own page with what was typed, so that it can be copied. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = RespondFailures.class)
class RespondFailures {

    private static final Set<String> TOLD = Set.of("name", "mobile", "mail", "closedOn", "remark");

    private final SecondFactor factor;
    private final ReportRows reports;

    RespondFailures(SecondFactor factor, ReportRows reports) {
        this.factor = factor;
        this.reports = reports;
    }

    @ExceptionHandler
    ModelAndView noVisit(NoVisit failure, HttpServletRequest request) {
        return new ModelAndView("respond/again", Map.of("typed", typed(request)), HttpStatus.UNAUTHORIZED);
    }

    /** Instead of any page: the question for the second factor, and what was being sent, so that it is not lost. */
    @ExceptionHandler
    ModelAndView factorMissing(FactorMissing failure, HttpServletRequest request) {
        return new ModelAndView("respond/confirm", HttpStatus.UNAUTHORIZED)
                .addObject("csrf", failure.csrf())
                .addObject("possible", factor.possibleFor(failure.personId()))
                .addObject("offices", reports.offices(failure.personId()))
                .addObject("languageUrl", "/my/confirm")
                .addObject("typed", typed(request));
    }

    /** Only what one of our own pages sent is shown again: nobody else's words appear on ours. */
    private static List<String> typed(HttpServletRequest request) {
        if (!"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(parameter ->
                        parameter.getKey().startsWith(FormSchema.PARAMETER) || TOLD.contains(parameter.getKey()))
                .flatMap(parameter -> Arrays.stream(parameter.getValue()))
                .filter(value -> !value.isBlank())
                .toList();
    }
}
