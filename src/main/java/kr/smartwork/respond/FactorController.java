package kr.smartwork.respond;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for the last four digits; the right ones exchange the cookie for one that says so. */
@Controller
class FactorController {

    private final SecondFactor factor;
    private final RespondentCookie cookies;
    private final ReportRows reports;

    FactorController(SecondFactor factor, RespondentCookie cookies, ReportRows reports) {
        this.factor = factor;
        this.cookies = cookies;
        this.reports = reports;
    }

    @GetMapping("/my/confirm")
    String show(Arrival arrival, Model model) {
        return arrival.confirmed() ? "redirect:/my" : page(arrival.respondent().personId(), null, model);
    }

    @PostMapping("/my/confirm")
    String confirm(
            Arrival arrival,
            @RequestParam(defaultValue = "") String digits,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (arrival.confirmed()) {
            return "redirect:/my";
        }
        Respondent respondent = arrival.respondent();
        if (!arrival.genuine()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return page(respondent.personId(), "stale", model);
        }
        SecondFactor.Result result = factor.check(respondent, digits, request.getRemoteAddr());
        if (result == SecondFactor.Result.RIGHT) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE, cookies.confirmed(respondent).toString());
            return "redirect:/my";
        }
        boolean over = result == SecondFactor.Result.TOO_MANY;
        response.setStatus(over ? HttpStatus.TOO_MANY_REQUESTS.value() : HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(respondent.personId(), over ? "tooMany" : "wrong", model);
    }

    private String page(UUID personId, @Nullable String problem, Model model) {
        model.addAttribute("problem", problem);
        model.addAttribute("possible", factor.possibleFor(personId));
        model.addAttribute("offices", reports.offices(personId));
        model.addAttribute("languageUrl", "/my/confirm");
        return "respond/confirm";
    }
}
