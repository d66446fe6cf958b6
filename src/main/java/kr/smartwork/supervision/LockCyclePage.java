package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.CycleSight;
import kr.smartwork.process.LockCycle;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.ReportCounts;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Locks a cycle that waits for extended reports, after asking why. */
@Controller
class LockCyclePage {

    private final CycleHeads heads;
    private final CycleSight sight;
    private final LockCycle lock;
    private final ReportCounts counts;

    LockCyclePage(CycleHeads heads, CycleSight sight, LockCycle lock, ReportCounts counts) {
        this.heads = heads;
        this.sight = sight;
        this.lock = lock;
        this.counts = counts;
    }

    @GetMapping("/cycles/{id}/lock")
    String ask(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, Model model) {
        return show(user.actor(), id, "", List.of(), model);
    }

    @PostMapping("/cycles/{id}/lock")
    String lock(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            lock.now(user.actor(), id, reason);
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(user.actor(), id, reason, wrong.errors(), model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(user.actor(), id, reason, List.of(new FieldError("", conflict.code(), conflict.text())), model);
        }
        after.addFlashAttribute("message", Text.of("cycle.lock.done"));
        return "redirect:/cycles/" + id;
    }

    private String show(Actor actor, UUID id, String reason, List<FieldError> errors, Model model) {
        sight.requireDecision(actor, id);
        model.addAttribute("cycle", heads.get(actor, id));
        model.addAttribute("open", counts.of(id).open());
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "supervision/lock";
    }
}
