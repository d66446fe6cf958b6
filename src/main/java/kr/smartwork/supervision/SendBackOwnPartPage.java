package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.SendBackOwnPart;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Instead of approving, a unit has its own part corrected: after saying how many reports that is, and asking why. */
@Controller
@RequestMapping("/cycles/{id}/approval/{unit}/send-back")
class SendBackOwnPartPage {

    private final CycleHeads heads;
    private final SendBackOwnPart sendBack;

    SendBackOwnPartPage(CycleHeads heads, SendBackOwnPart sendBack) {
        this.heads = heads;
        this.sendBack = sendBack;
    }

    @GetMapping
    String ask(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, @PathVariable String unit, Model model) {
        return show(user.actor(), id, unit, ReasonForm.EMPTY, List.of(), model);
    }

    @PostMapping
    String sendBack(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @PathVariable String unit,
            ReasonForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Actor actor = user.actor();
        try {
            int sent = sendBack.send(actor, id, unit, form.reason());
            after.addFlashAttribute("message", Text.of("cycle.review.sendBack.done", sent));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(actor, id, unit, form, wrong.errors(), model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(actor, id, unit, form, List.of(new FieldError("", conflict.code(), conflict.text())), model);
        }
        return "redirect:/cycles/" + id;
    }

    private String show(Actor actor, UUID id, String unit, ReasonForm form, List<FieldError> errors, Model model) {
        model.addAttribute("part", sendBack.part(actor, id, unit));
        model.addAttribute("cycle", heads.get(actor, id));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "supervision/send-back-own";
    }
}
