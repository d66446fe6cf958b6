package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.smartwork.process.ReassignTasks;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Official;
import kr.smartwork.registry.Officials;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.registry.staffing.AbsenceList;
import kr.smartwork.registry.staffing.PlannedAbsence;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has how much to do, and the tasks of one person to give to another; for the supervisor of their units. */
@Controller
class WorkloadPage {

    private final Workloads workloads;
    private final ReassignTasks reassign;
    private final Officials officials;
    private final AbsenceList absences;

    WorkloadPage(Workloads workloads, ReassignTasks reassign, Officials officials, AbsenceList absences) {
        this.absences = absences;
        this.workloads = workloads;
        this.reassign = reassign;
        this.officials = officials;
    }

    /**
     * What was chosen.
     *
     * @param all anything when all of the person's tasks are meant
     */
    record Form(@Nullable List<@Nullable String> tasks, @Nullable String user, @Nullable String all) {

        public boolean has(String task) {
            return tasks != null && tasks.contains(task);
        }

        List<String> chosen() {
            return tasks == null
                    ? List.of()
                    : tasks.stream().filter(Objects::nonNull).toList();
        }
    }

    /**
     * Tasks that were just given, to be given back.
     *
     * @param holder who has them now
     * @param before whose they were
     */
    record Given(String holder, String before, List<String> tasks) implements Serializable {}

    @GetMapping("/workload")
    String list(@AuthenticationPrincipal StaffUser user, Model model) {
        Actor actor = user.actor();
        model.addAttribute("workloads", workloads.of(paths(actor)));
        model.addAttribute(
                "absences",
                absences.of(actor).stream()
                        .filter(PlannedAbsence::open)
                        .sorted(Comparator.comparing(PlannedAbsence::from))
                        .collect(Collectors.groupingBy(PlannedAbsence::username)));
        return "supervision/workload";
    }

    /** @param to who is meant to get them, chosen already by dragging */
    @GetMapping("/workload/{username}")
    String tasks(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String username,
            @RequestParam(required = false) @Nullable String to,
            Model model) {
        return show(user.actor(), username, new Form(null, to, null), List.of(), model);
    }

    @PostMapping("/workload/{username}")
    String give(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String username,
            Form form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Actor actor = user.actor();
        List<String> paths = paths(actor);
        try {
            String colleague = form.user() == null ? "" : form.user();
            List<String> chosen = form.all() == null ? form.chosen() : workloads.all(paths, username);
            int given = reassign.give(actor, username, chosen, colleague);
            String name =
                    officials.findByUsername(colleague).map(Official::name).orElse(colleague);
            after.addFlashAttribute("message", Text.of("report.workload.done", given, name));
            after.addFlashAttribute("given", new Given(colleague, username, List.copyOf(chosen)));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(actor, username, form, wrong.errors(), model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(actor, username, form, List.of(new FieldError("", conflict.code(), conflict.text())), model);
        }
        return "redirect:/workload/" + username;
    }

    private String show(Actor actor, String username, Form form, List<FieldError> errors, Model model) {
        List<String> paths = paths(actor);
        model.addAttribute("worker", workloads.of(paths, username).orElseThrow(NotFound::new));
        model.addAttribute("tasks", workloads.tasks(paths, username));
        model.addAttribute(
                "colleagues",
                workloads.of(paths).stream()
                        .filter(one -> !one.username().equals(username))
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "supervision/workload-tasks";
    }

    private static List<String> paths(Actor actor) {
        actor.require(Role.SUPERVISOR);
        return actor.paths(Role.SUPERVISOR);
    }
}
