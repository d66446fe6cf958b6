package kr.smartwork.inbox;

import jakarta.servlet.http.HttpServletResponse;
import kr.smartwork.process.InboxTasks;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.process.TaskKind;
import kr.smartwork.process.TaskView;
import kr.smartwork.registry.Actor;
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

    private final InboxTasks tasks;
    private final TaskDesk desk;

    InboxController(InboxTasks tasks, TaskDesk desk) {
        this.tasks = tasks;
        this.desk = desk;
    }

    @GetMapping("/inbox")
    String list(@AuthenticationPrincipal StaffUser user, InboxQuery query, Model model) {
        Actor actor = user.actor();
        model.addAttribute("query", query);
        model.addAttribute("page", tasks.list(actor, query.filter()));
        model.addAttribute("counts", tasks.counts(actor));
        model.addAttribute("cycles", tasks.cycles(actor));
        model.addAttribute("actor", actor);
        model.addAttribute("views", TaskView.values());
        model.addAttribute("kinds", TaskKind.values());
        return "inbox/list";
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
