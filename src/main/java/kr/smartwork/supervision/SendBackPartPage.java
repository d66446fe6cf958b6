package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.ReviewSight;
import kr.smartwork.process.SendBackPart;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends the reports of one district back, after saying how many they are and asking why. */
@Controller
class SendBackPartPage {

    private final CycleHeads heads;
    private final ReviewSight sight;
    private final SendBackPart sendBack;

    SendBackPartPage(CycleHeads heads, ReviewSight sight, SendBackPart sendBack) {
        this.heads = heads;
        this.sight = sight;
        this.sendBack = sendBack;
    }

    @GetMapping("/cycles/{id}/review/part")
    String ask(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, PartForm form, Model model) {
        return show(user.actor(), id, form, List.of(), model);
    }

    @PostMapping("/cycles/{id}/review/part")
    String sendBack(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            PartForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Actor actor = user.actor();
        try {
            int sent = sendBack.send(actor, id, form.part(), form.reason());
            after.addFlashAttribute("message", Text.of("cycle.review.sendBack.done", sent));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(actor, id, form, wrong.errors(), model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(actor, id, form, List.of(new FieldError("", conflict.code(), conflict.text())), model);
        }
        return "redirect:/cycles/" + id;
    }

    private String show(Actor actor, UUID id, PartForm form, List<FieldError> errors, Model model) {
        model.addAttribute("cycle", heads.get(actor, id));
        model.addAttribute("count", sendBack.count(actor, id, form.part()));
        model.addAttribute(
                "district",
                sight.parts(actor, id).stream()
                        .filter(part -> part.code().equals(form.district()))
                        .findFirst()
                        .orElseThrow(NotFound::new));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "supervision/send-back-part";
    }
}
