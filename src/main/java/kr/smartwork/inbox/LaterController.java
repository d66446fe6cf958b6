package kr.smartwork.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import kr.smartwork.process.InboxTasks;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When a task wants to be seen: not before a day, or before or after all others. */
@Controller
class LaterController {

    private final InboxTasks tasks;
    private final TaskDesk desk;
    private final ListPlace place;

    LaterController(InboxTasks tasks, TaskDesk desk, ListPlace place) {
        this.place = place;
        this.tasks = tasks;
        this.desk = desk;
    }

    @GetMapping({"/inbox/{taskId}/later", "/inbox/{taskId}/snooze", "/inbox/{taskId}/priority"})
    ModelAndView show(@AuthenticationPrincipal StaffUser user, @PathVariable String taskId) {
        return new ModelAndView("inbox/later")
                .addObject("task", tasks.get(user.actor(), taskId))
                .addObject("list", place.list());
    }

    /** Puts off one's own task until a day, or takes it up again. */
    @PostMapping("/inbox/{taskId}/snooze")
    ModelAndView snooze(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String taskId,
            @RequestParam(required = false) @Nullable LocalDate until,
            RedirectAttributes flash) {
        return attempt(user, taskId, flash, () -> {
            desk.snooze(user.actor(), taskId, until);
            return Text.of(until == null ? "report.snooze.woken" : "report.snooze.done");
        });
    }

    @PostMapping("/inbox/{taskId}/priority")
    ModelAndView prioritise(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String taskId,
            @RequestParam int priority,
            RedirectAttributes flash) {
        return attempt(user, taskId, flash, () -> {
            desk.prioritise(user.actor(), taskId, priority);
            return Text.of("report.priority.done");
        });
    }

    private ModelAndView attempt(StaffUser user, String taskId, RedirectAttributes flash, Supplier<Text> attempt) {
        try {
            flash.addFlashAttribute("message", attempt.get());
            return new ModelAndView("redirect:" + place.list());
        } catch (InvalidInput wrong) {
            return refused(user, taskId, HttpStatus.UNPROCESSABLE_ENTITY, wrong.errors());
        } catch (Conflict late) {
            return refused(user, taskId, HttpStatus.CONFLICT, List.of(new FieldError("", late.code(), late.text())));
        }
    }

    private ModelAndView refused(StaffUser user, String taskId, HttpStatus status, List<FieldError> errors) {
        ModelAndView page = show(user, taskId).addObject("errors", errors);
        page.setStatus(status);
        return page;
    }
}
