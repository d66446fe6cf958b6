package kr.smartwork.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kr.smartwork.process.alert.AlertChoices;
import kr.smartwork.process.alert.AlertKind;
import kr.smartwork.process.alert.Alerts;
import kr.smartwork.process.alert.DigestChoice;
import kr.smartwork.process.alert.Digests;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is new for the reader, what of it was read, and what the reader wants to be told. */
@Controller
class AlertPages {

    private final Alerts alerts;
    private final Digests digests;
    private final Clock clock;

    AlertPages(Alerts alerts, Digests digests, Clock clock) {
        this.alerts = alerts;
        this.digests = digests;
        this.clock = clock;
    }

    /** The choice of a digest as it was typed: text, so that nothing is lost when it is wrong. */
    record DigestForm(@Nullable String wanted, @Nullable String mail, @Nullable String language) {

        DigestChoice choice() {
            return new DigestChoice(
                    wanted != null, mail == null ? "" : mail.strip(), language == null ? "ko" : language);
        }
    }

    @GetMapping("/alerts")
    String list(@AuthenticationPrincipal StaffUser user, Model model) {
        return show(user, digests.of(user.actor()), List.of(), model);
    }

    private String show(StaffUser user, DigestChoice digest, List<FieldError> errors, Model model) {
        model.addAttribute("digest", digest);
        model.addAttribute("errors", errors);
        model.addAttribute("alerts", alerts.of(user.actor()));
        model.addAttribute("choices", alerts.choices(user.actor()));
        model.addAttribute("kinds", AlertKind.values());
        model.addAttribute("now", clock.instant());
        return "inbox/alerts";
    }

    /** The bell alone, for the page that asks again after a while. */
    @GetMapping("/alerts/bell")
    String bell() {
        return "fragments/bell :: bell";
    }

    @GetMapping({"/alerts/read", "/alerts/choices", "/alerts/digest"})
    String again() {
        return "redirect:/alerts";
    }

    /**
     * @param task the task whose alerts were read; all of them when left out
     * @param until when the page was opened
     */
    @PostMapping("/alerts/read")
    String read(
            @AuthenticationPrincipal StaffUser user,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(defaultValue = "") String until,
            RedirectAttributes after) {
        if (task != null) {
            alerts.read(user.actor(), task);
        } else {
            alerts.readAll(user.actor(), moment(until));
        }
        after.addFlashAttribute("message", Text.of("report.alert.wasRead"));
        return "redirect:/alerts";
    }

    @PostMapping("/alerts/choices")
    String choose(
            @AuthenticationPrincipal StaffUser user,
            @RequestParam(required = false) @Nullable List<AlertKind> kinds,
            RedirectAttributes after) {
        Set<AlertKind> wanted = EnumSet.noneOf(AlertKind.class);
        if (kinds != null) {
            wanted.addAll(kinds);
        }
        alerts.choose(user.actor(), new AlertChoices(wanted));
        after.addFlashAttribute("message", Text.of("report.alert.chosen"));
        return "redirect:/alerts";
    }

    @PostMapping("/alerts/digest")
    String digest(
            @AuthenticationPrincipal StaffUser user,
            DigestForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            digests.choose(user.actor(), form.choice());
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(user, form.choice(), wrong.errors(), model);
        }
        after.addFlashAttribute("message", Text.of("report.alert.digest.chosen"));
        return "redirect:/alerts";
    }

    private Instant moment(String text) {
        try {
            Instant until = Instant.parse(text);
            return until.isAfter(clock.instant()) ? clock.instant() : until;
        } catch (DateTimeParseException left) {
            return clock.instant();
        }
    }
}
