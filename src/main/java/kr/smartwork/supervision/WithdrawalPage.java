package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.CycleSight;
import kr.smartwork.process.WithdrawPublication;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Conflict;
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

/** Takes the publication of a cycle back, after asking why. */
@Controller
class WithdrawalPage {

    private final CycleHeads heads;
    private final CycleSight sight;
    private final WithdrawPublication withdraw;

    WithdrawalPage(CycleHeads heads, CycleSight sight, WithdrawPublication withdraw) {
        this.heads = heads;
        this.sight = sight;
        this.withdraw = withdraw;
    }

    @GetMapping("/cycles/{id}/withdrawal")
    String ask(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, Model model) {
        return show(user.actor(), id, ReasonForm.EMPTY, List.of(), model);
    }

    @PostMapping("/cycles/{id}/withdrawal")
    String withdraw(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            ReasonForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            withdraw.withdraw(user.actor(), id, form.reason());
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(user.actor(), id, form, wrong.errors(), model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(user.actor(), id, form, List.of(new FieldError("", conflict.code(), conflict.text())), model);
        }
        after.addFlashAttribute("message", Text.of("review.withdraw.done"));
        return "redirect:/cycles/" + id;
    }

    private String show(Actor actor, UUID id, ReasonForm form, List<FieldError> errors, Model model) {
        sight.requireReview(actor, id);
        model.addAttribute("cycle", heads.get(actor, id));
        model.addAttribute("publication", withdraw.possible(actor, id).orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "supervision/withdrawal";
    }
}
