package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.OpenCycle;
import kr.smartwork.cycle.Schedule;
import kr.smartwork.cycle.UnreachableFacilities;
import kr.smartwork.process.CycleProcess;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Forbidden;
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

/** Opens a cycle of a program, after showing whom it would ask and when. */
@Controller
class OpenCyclePage {

    private final Programs programs;
    private final OpeningScope scopes;
    private final OpeningPreviews previews;
    private final CycleProcess cycles;
    private final Clock clock;

    OpenCyclePage(Programs programs, OpeningScope scopes, OpeningPreviews previews, CycleProcess cycles, Clock clock) {
        this.programs = programs;
        this.scopes = scopes;
        this.previews = previews;
        this.cycles = cycles;
        this.clock = clock;
    }

    @GetMapping("/programs/{code}/open")
    String ask(@AuthenticationPrincipal StaffUser user, @PathVariable String code, Locale language, Model model) {
        Program program = program(user.actor(), code);
        OpenForm form = OpenForm.fresh(previews.title(program, language), program.definition(), clock);
        return show(user.actor(), program, form, List.of(), model);
    }

    /** Shows what would happen with what is typed; changes nothing. */
    @PostMapping(path = "/programs/{code}/open", params = "preview")
    String preview(@AuthenticationPrincipal StaffUser user, @PathVariable String code, OpenForm form, Model model) {
        return show(user.actor(), program(user.actor(), code), form, List.of(), model);
    }

    @PostMapping(path = "/programs/{code}/open", params = "!preview")
    String open(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String code,
            OpenForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Program program = program(user.actor(), code);
        List<FieldError> broken = new ArrayList<>();
        Cycle cycle = open(user.actor(), program, form, broken);
        if (cycle == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(user.actor(), program, form, broken, model);
        }
        after.addFlashAttribute("message", Text.of("cycle.opened"));
        return "redirect:/cycles/" + cycle.id();
    }

    /** What cannot be done is told on the form, where what was typed still stands. */
    private @org.jspecify.annotations.Nullable Cycle open(
            Actor actor, Program program, OpenForm form, List<FieldError> broken) {
        form.checkTitle(broken);
        Schedule schedule = form.schedule(program.definition(), clock, broken);
        if (!broken.isEmpty()) {
            return null;
        }
        try {
            return cycles.open(actor, wish(actor, program, form, Objects.requireNonNull(schedule)));
        } catch (InvalidInput wrong) {
            broken.addAll(wrong.errors());
        } catch (UnreachableFacilities gaps) {
            broken.add(new FieldError("acknowledgeUnreachable", gaps.code(), gaps.text()));
        } catch (Forbidden beyond) {
            broken.add(new FieldError("", beyond.code(), Text.of("cycle.open.forbidden")));
        } catch (Conflict conflict) {
            broken.add(new FieldError("", conflict.code(), conflict.text()));
        }
        return null;
    }

    private OpenCycle wish(Actor actor, Program program, OpenForm form, Schedule schedule) {
        OpeningScope.Scope scope = scopes.of(actor, program.definition());
        if (scope.nobody()) {
            throw new Conflict("empty-audience", Text.of("cycle.open.nothingOwn"));
        }
        return new OpenCycle(
                program.code(),
                form.title(),
                form.requestId(),
                schedule,
                scope.codes(),
                form.acknowledged(),
                actor.id());
    }

    private Program program(Actor actor, String code) {
        actor.require(ProgramPages.READERS);
        return programs.findByCode(code).orElseThrow(NotFound::new);
    }

    private String show(Actor actor, Program program, OpenForm form, List<FieldError> errors, Model model) {
        model.addAttribute("program", program);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("actor", actor);
        model.addAttribute("preview", previews.of(actor, program, form));
        return "supervision/open";
    }
}
