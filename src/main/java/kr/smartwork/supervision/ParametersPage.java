package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.process.ChangeParameters;
import kr.smartwork.process.CycleMove;
import kr.smartwork.program.Program;
import kr.smartwork.program.ProgramHistory;
import kr.smartwork.program.ProgramParameters;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.StaffUser;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A program's times and limits without touching a diagram: what a change does is shown before it is saved, and kept. */
@Controller
@RequestMapping("/programs/{code}/parameters")
class ParametersPage {

    private final Programs programs;
    private final ProgramHistory history;
    private final ChangeParameters parameters;
    private final ParameterWords words;
    private final Clock clock;

    ParametersPage(
            Programs programs, ProgramHistory history, ChangeParameters parameters, ParameterWords words, Clock clock) {
        this.programs = programs;
        this.history = history;
        this.parameters = parameters;
        this.words = words;
        this.clock = clock;
    }

    /** A change of the history in words. */
    record Past(ProgramHistory.Change change, List<String> lines) {}

    /** What the typed values would do. */
    record Effect(List<String> lines, List<CycleMove> cycles, Next next) {}

    /** The moments of a cycle that would be opened now. */
    record Next(List<Instant> reminders, Instant due, Instant escalate, Instant lock) {}

    /** @param from id of the change whose state before it the form is to hold; null for what holds now */
    @GetMapping
    String show(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable UUID from,
            Locale language,
            Model model) {
        user.actor().require(ProgramPages.READERS);
        Program program = find(code);
        ProgramParameters values = ProgramParameters.of(program.definition());
        if (from != null) {
            ProgramHistory.Change change = history.get(from);
            if (!change.programId().equals(program.id())) {
                throw new NotFound();
            }
            values = ProgramParameters.of(change.before());
        }
        return page(user, program, ParametersForm.of(values, program.updatedAt()), List.of(), language, model);
    }

    /** Saves what was shown with its effects; anything else only shows the effects, and stores nothing. */
    @PostMapping
    String change(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        user.actor().require(OversightPage.CHANGERS);
        Program program = find(code);
        ParametersForm form = ParametersForm.sent(sent);
        List<FieldError> broken = form.broken();
        if (broken.isEmpty()) {
            try {
                if ("save".equals(sent.getFirst("step")) && form.seen().equals(sent.getFirst("seen"))) {
                    parameters.change(user.actor(), code, form.wish());
                    after.addFlashAttribute("message", Text.of("cycle.parameters.done"));
                    return "redirect:/programs/" + code + "/parameters";
                }
                model.addAttribute("effect", effect(program, form.parameters(), language));
            } catch (InvalidInput wrong) {
                broken = wrong.errors();
            } catch (Conflict meanwhile) {
                broken = List.of(new FieldError("due", meanwhile.code(), meanwhile.text()));
            }
        }
        if (!broken.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return page(user, program, form, broken, language, model);
    }

    private Effect effect(Program program, ProgramParameters wish, Locale language) {
        List<String> lines = words.changes(ProgramParameters.of(program.definition()), wish, language);
        if (lines.isEmpty()) {
            throw InvalidInput.at("due", "nothing-changed", Text.of("cycle.parameters.nothing"));
        }
        Instant due = clock.instant().plus(wish.dueAfter());
        return new Effect(
                lines,
                parameters.preview(program, wish),
                new Next(
                        wish.remindBeforeDue().stream().map(due::minus).toList(),
                        due,
                        due.plus(wish.escalateAfterDue()),
                        due.plus(wish.lockAfterDue())));
    }

    private String page(
            StaffUser user,
            Program program,
            ParametersForm form,
            List<FieldError> errors,
            Locale language,
            Model model) {
        model.addAttribute("program", program);
        model.addAttribute("form", form);
        model.addAttribute("names", ParametersForm.TIMES);
        model.addAttribute("units", TypedTime.UNITS);
        model.addAttribute("errors", errors);
        model.addAttribute("changeable", user.actor().has(OversightPage.CHANGERS));
        model.addAttribute(
                "past",
                history.of(program.id()).stream()
                        .map(change -> new Past(change, words.changes(change.before(), change.after(), language)))
                        .toList());
        return "supervision/parameters";
    }

    private Program find(String code) {
        return programs.findByCode(code).orElseThrow(NotFound::new);
    }
}
