package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.DelegateApproval;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom a supervisor lets approve in his stead (전결), and from when to when. */
@Controller
class DelegationPage {

    private final DelegateApproval delegations;
    private final Clock clock;

    DelegationPage(DelegateApproval delegations, Clock clock) {
        this.delegations = delegations;
        this.clock = clock;
    }

    @GetMapping("/delegations")
    String list(@AuthenticationPrincipal StaffUser user, Model model) {
        return show(user.actor(), DelegationForm.EMPTY, List.of(), model);
    }

    @PostMapping("/delegations")
    String give(
            @AuthenticationPrincipal StaffUser user,
            DelegationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            delegations.give(user.actor(), form.deputy(), form.first(), form.last());
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(user.actor(), form, wrong.errors(), model);
        }
        after.addFlashAttribute("message", Text.of("review.delegation.done"));
        return "redirect:/delegations";
    }

    @PostMapping("/delegations/{id}/end")
    String end(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, RedirectAttributes after) {
        delegations.end(user.actor(), id);
        after.addFlashAttribute("message", Text.of("review.delegation.ended"));
        return "redirect:/delegations";
    }

    private String show(Actor actor, DelegationForm form, List<FieldError> errors, Model model) {
        model.addAttribute("colleagues", delegations.colleagues(actor));
        model.addAttribute("given", delegations.given(actor));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "supervision/delegations";
    }
}
