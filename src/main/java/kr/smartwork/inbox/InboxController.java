package kr.smartwork.inbox;

import jakarta.servlet.http.HttpServletResponse;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox. */
@Controller
class InboxController {

    private final InboxPages pages;
    private final TaskDesk desk;

    InboxController(InboxPages pages, TaskDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/inbox")
    String list(@AuthenticationPrincipal StaffUser user, InboxQuery query, Model model) {
        return pages.list(user.actor(), query, model);
    }

    /** The tabs with their counts as they are now. */
    @GetMapping("/inbox/counts")
    String counts(@AuthenticationPrincipal StaffUser user, InboxQuery query, Model model) {
        return pages.counts(user.actor(), query, model, "inbox/tabs :: tabs");
    }

    /** Somebody reloads the list that said that a task was already taken. */
    @GetMapping("/inbox/{taskId}/claim")
    String again() {
        return "redirect:/inbox";
    }

    /** Takes a task and stays in the list; whoever comes second reads who was first, above the renewed list. */
    @PostMapping("/inbox/{taskId}/claim")
    String claim(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String taskId,
            InboxQuery query,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            desk.claim(user.actor(), taskId);
        } catch (Conflict late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", late.text());
            return list(user, query, model);
        }
        flash.addFlashAttribute("message", Text.of("report.done.claim"));
        return "redirect:" + query.address();
    }
}
