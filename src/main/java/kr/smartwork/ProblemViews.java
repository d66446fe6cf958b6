package kr.smartwork;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a {@link Problem} in the form its asker reads: staff, respondent, part of a page, or program. */
@Component
class ProblemViews {

    private static final List<String> PROGRAMS = List.of("/api", "/actuator", "/v3");
    private static final List<String> RESPONDENTS = List.of("/r", "/my", "/c");

    private final Sentences sentences;

    ProblemViews(Sentences sentences) {
        this.sentences = sentences;
    }

    Object show(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        return show(problem, request.getRequestURI(), request, response);
    }

    /** @param path what was asked for first, before an error dispatch */
    Object show(Problem problem, String path, HttpServletRequest request, HttpServletResponse response) {
        if (isUnder(path, PROGRAMS)) {
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem.detail(sentences, sentences.languageOf(request)));
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "#messages");
            response.setHeader("HX-Reswap", "innerHTML");
            return page("fragments/problem :: alert", problem);
        }
        return page(isUnder(path, RESPONDENTS) ? "respond/problem" : "problem", problem);
    }

    private static ModelAndView page(String view, Problem problem) {
        return new ModelAndView(view, Map.of("problem", problem), problem.status());
    }

    private static boolean isUnder(String path, List<String> roots) {
        return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}
