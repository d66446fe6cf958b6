package kr.smartwork.respond;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.notice.LinkCheck;
import kr.smartwork.notice.PersonalLinks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The door: a personal link. Looking at it changes nothing, since previews of messages fetch links; only the button exchanges
 * the token for a cookie. A wrong token gets one page, whatever is wrong with it.
 */
@Controller
class EntranceController {

    private final PersonalLinks links;
    private final RespondentCookie cookies;
    private final WrongTokens wrongTokens;
    private final ReportRows reports;
    private final SecondFactor factor;

    EntranceController(
            PersonalLinks links,
            RespondentCookie cookies,
            WrongTokens wrongTokens,
            ReportRows reports,
            SecondFactor factor) {
        this.links = links;
        this.cookies = cookies;
        this.wrongTokens = wrongTokens;
        this.reports = reports;
        this.factor = factor;
    }

    @GetMapping("/r/{token}")
    String show(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        LinkCheck link = links.check(token);
        if (!link.valid()) {
            return refuse(link, model, request, response);
        }
        UUID person = Objects.requireNonNull(link.personId());
        boolean guarded = factor.askedOf(person);
        List<ReportRow> open = guarded ? List.of() : reports.open(person);
        model.addAttribute("guarded", guarded);
        model.addAttribute("reports", open);
        model.addAttribute("offices", reports.offices(person));
        if (!guarded && open.isEmpty()) {
            reports.done(person).stream().findFirst().ifPresent(last -> model.addAttribute("last", last));
        }
        return "respond/entrance";
    }

    @PostMapping("/r/{token}")
    String enter(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        LinkCheck link = links.check(token);
        if (!link.valid()) {
            return refuse(link, model, request, response);
        }
        UUID person = Objects.requireNonNull(link.personId());
        UUID id = Objects.requireNonNull(link.linkId());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookies.issue(person, id, link.generation()).toString());
        return "redirect:/my";
    }

    private String refuse(LinkCheck link, Model model, HttpServletRequest request, HttpServletResponse response) {
        if (link.personId() != null) {
            model.addAttribute("state", link.state().name());
            model.addAttribute("offices", reports.offices(link.personId()));
            response.setStatus(HttpStatus.GONE.value());
            return "respond/link-ended";
        }
        if (wrongTokens.tooMany(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            return "respond/link-too-many";
        }
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "respond/link-unknown";
    }
}
