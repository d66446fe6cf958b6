package kr.smartwork.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.process.TaskDecision;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Officials;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done about the open tasks of a report, on its page. */
@Controller
@RequestMapping("/reports/{id}/tasks/{taskId}")
class TaskController {

    private final TaskDesk desk;
    private final Officials officials;
    private final CaseAttempts attempts;
    private final Clock clock;

    TaskController(TaskDesk desk, Officials officials, CaseAttempts attempts, Clock clock) {
        this.desk = desk;
        this.officials = officials;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Somebody reloads, or changes the language of, a page that said why something was refused. */
    @GetMapping({"/claim", "/release", "/assign", "/decision"})
    String again(@PathVariable UUID id) {
        return "redirect:/reports/" + id;
    }

    @PostMapping("/claim")
    ModelAndView claim(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @PathVariable String taskId,
            RedirectAttributes flash) {
        return attempts.run(user.actor(), id, new TaskPanel.Typed(taskId, ""), flash, () -> {
            desk.claim(user.actor(), taskId);
            return Text.of("report.done.claim");
        });
    }

    @PostMapping("/release")
    ModelAndView release(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @PathVariable String taskId,
            RedirectAttributes flash) {
        return attempts.run(user.actor(), id, new TaskPanel.Typed(taskId, ""), flash, () -> {
            desk.release(user.actor(), taskId);
            return Text.of("report.done.release");
        });
    }

    @PostMapping("/assign")
    ModelAndView assign(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @PathVariable String taskId,
            @RequestParam(defaultValue = "") String colleague,
            RedirectAttributes flash) {
        return attempts.run(
                user.actor(),
                id,
                new TaskPanel.Typed(taskId, ""),
                flash,
                () -> assign(user.actor(), taskId, colleague));
    }

    /**
     * @param decision none when somebody pressed Enter in a field
     * @param version number of the version that was on the page
     */
    @PostMapping("/decision")
    ModelAndView decide(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @PathVariable String taskId,
            @RequestParam(required = false) TaskDecision.@Nullable Choice decision,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam int version,
            FoundFields found,
            HttpServletRequest request,
            RedirectAttributes flash) {
        MarkedFields marked = MarkedFields.of(request.getParameterMap());
        Map<String, String> typed = new HashMap<>(found.typed());
        typed.putAll(marked.typed());
        List<String> seen = List.of(Objects.requireNonNullElse(request.getParameterValues("seen"), new String[0]));
        seen.forEach(line -> typed.put("seen." + line, "true"));
        return attempts.run(user.actor(), id, new TaskPanel.Typed(taskId, comment, typed), flash, () -> {
            if (decision == null) {
                throw InvalidInput.at("", "required", Text.of("report.choice.required"));
            }
            TaskDecision decided = new TaskDecision(decision, comment, version, List.of())
                    .finding(found.read())
                    .marking(marked.read())
                    .seeing(seen)
                    .tryingAgain(found.readAgain(clock.getZone()));
            boolean passedOn = desk.complete(user.actor(), taskId, decided);
            return Text.of(passedOn ? "report.done.passedOn" : "report.done." + decision);
        });
    }

    private Text assign(Actor actor, String taskId, String colleague) {
        if (colleague.isBlank()) {
            throw InvalidInput.at("colleague", "required", Text.of("report.task.chooseColleague"));
        }
        desk.assign(actor, taskId, colleague);
        String name = officials
                .findByUsername(colleague)
                .map(official -> official.name())
                .orElse(colleague);
        return Text.of("report.done.assign", name);
    }
}
