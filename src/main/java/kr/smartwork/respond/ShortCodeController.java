package kr.smartwork.respond;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import kr.smartwork.notice.LinkCheck;
import kr.smartwork.notice.ShortCodes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The other door: a short code from a letter or a call, exchanged for the same cookie that a personal link gives. */
@Controller
class ShortCodeController {

    private final ShortCodes codes;
    private final RespondentCookie cookies;
    private final WrongCodes wrongCodes;
    private final ReportRows reports;

    ShortCodeController(ShortCodes codes, RespondentCookie cookies, WrongCodes wrongCodes, ReportRows reports) {
        this.codes = codes;
        this.cookies = cookies;
        this.wrongCodes = wrongCodes;
        this.reports = reports;
    }

    @GetMapping("/c")
    String show() {
        return "respond/code";
    }

    @PostMapping("/c")
    String enter(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String address = request.getRemoteAddr();
        if (!wrongCodes.take(address)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "600");
            return refuse("tooMany", HttpStatus.TOO_MANY_REQUESTS, code, model, response);
        }
        LinkCheck link = codes.check(code);
        if (link.state() == LinkCheck.State.UNKNOWN) {
            return refuse("unknown", HttpStatus.UNPROCESSABLE_ENTITY, code, model, response);
        }
        wrongCodes.giveBack(address);
        if (!link.valid()) {
            model.addAttribute("offices", reports.offices(Objects.requireNonNull(link.personId())));
            boolean over = link.state() == LinkCheck.State.EXPIRED;
            return refuse(over ? "over" : "replaced", HttpStatus.GONE, code, model, response);
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookies.issue(
                                Objects.requireNonNull(link.personId()),
                                Objects.requireNonNull(link.linkId()),
                                link.generation())
                        .toString());
        return "redirect:/my";
    }

    private static String refuse(
            String problem, HttpStatus status, String typed, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        model.addAttribute("typed", typed);
        return "respond/code";
    }
}
