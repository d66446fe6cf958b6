package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.CycleProcess;
import kr.smartwork.process.CycleSight;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.Recipients;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reminds those who have not answered, after saying how many they are. */
@Controller
class RemindPage {

    private final CycleHeads heads;
    private final CycleSight sight;
    private final CycleProcess cycles;
    private final Recipients recipients;

    RemindPage(CycleHeads heads, CycleSight sight, CycleProcess cycles, Recipients recipients) {
        this.heads = heads;
        this.sight = sight;
        this.cycles = cycles;
        this.recipients = recipients;
    }

    @GetMapping("/cycles/{id}/remind")
    String ask(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, Model model) {
        return show(user.actor(), id, List.of(), model);
    }

    @PostMapping("/cycles/{id}/remind")
    String remind(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            after.addFlashAttribute("message", Text.of("cycle.remind.done", cycles.remind(user.actor(), id)));
            return "redirect:/cycles/" + id;
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(user.actor(), id, List.of(new FieldError("", conflict.code(), conflict.text())), model);
        }
    }

    private String show(Actor actor, UUID id, List<FieldError> errors, Model model) {
        sight.requireDecision(actor, id);
        model.addAttribute("cycle", heads.get(actor, id));
        model.addAttribute("people", recipients.incomplete(id).size());
        model.addAttribute("errors", errors);
        return "supervision/remind";
    }
}
