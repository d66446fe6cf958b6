package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.smartwork.program.ChangeProgram;
import kr.smartwork.program.Oversight;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
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

/** What officials look at on the spot and who approves a cycle's results, changed by whoever designs programs. */
@Controller
@RequestMapping("/programs/{code}/oversight")
class OversightPage {

    static final Role[] CHANGERS = {Role.ADMIN, Role.DESIGNER};

    private static final Pattern STEP = Pattern.compile("(add|up|down|remove)(?:-(\\d{1,3}))?");

    private final Programs programs;
    private final ChangeProgram changes;

    OversightPage(Programs programs, ChangeProgram changes) {
        this.programs = programs;
        this.changes = changes;
    }

    @GetMapping
    String ask(@AuthenticationPrincipal StaffUser user, @PathVariable String code, Model model) {
        user.actor().require(CHANGERS);
        return show(find(code), OversightForm.of(find(code).definition()), List.of(), null, model);
    }

    /** The buttons beside the lines send the form as well: it comes back with what was typed, and nothing is stored. */
    @PostMapping
    String change(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        user.actor().require(CHANGERS);
        Program program = find(code);
        OversightForm form = OversightForm.sent(sent);
        String step = sent.getFirst("step");
        if (step != null && !step.equals("save")) {
            return arranged(program, form, step, model);
        }
        List<FieldError> broken = form.broken();
        if (broken.isEmpty()) {
            try {
                changes.oversee(
                        user.actor(), code, oversight -> oversight.with(form.below(), form.time(), form.checklist()));
                after.addFlashAttribute("message", Text.of("cycle.oversight.done"));
                return "redirect:/programs/" + code;
            } catch (InvalidInput wrong) {
                broken = wrong.errors();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(program, form, broken, null, model);
    }

    private String arranged(Program program, OversightForm form, String step, Model model) {
        Matcher wish = STEP.matcher(step);
        int last = form.lines().size() - 1;
        if (!wish.matches()) {
            return show(program, form, List.of(), null, model);
        }
        int line = wish.group(2) == null ? last : Math.min(last, Integer.parseInt(wish.group(2)));
        return switch (wish.group(1)) {
            case "up" ->
                show(program, form.swapped(line, Math.max(0, line - 1)), List.of(), Math.max(0, line - 1), model);
            case "down" ->
                show(program, form.swapped(line, Math.min(last, line + 1)), List.of(), Math.min(last, line + 1), model);
            case "remove" -> show(program, form.without(line), List.of(), Math.max(0, Math.min(line, last - 1)), model);
            default -> added(program, form, model);
        };
    }

    private String added(Program program, OversightForm form, Model model) {
        int lines = form.lines().size();
        if (lines >= Oversight.MOST_LINES) {
            FieldError full = OversightForm.error("line-" + (lines - 1), "too-many", Oversight.MOST_LINES);
            return show(program, form, List.of(full), null, model);
        }
        return show(program, form.longer(), List.of(), lines, model);
    }

    /** @param focus number of the line to go on with; null for the page from its beginning */
    private static String show(
            Program program, OversightForm form, List<FieldError> errors, @Nullable Integer focus, Model model) {
        model.addAttribute("program", program);
        model.addAttribute("form", form);
        model.addAttribute("below", OversightForm.BELOW);
        model.addAttribute("units", OversightForm.UNITS);
        model.addAttribute("usual", Oversight.usualChecklist());
        model.addAttribute("focus", focus);
        model.addAttribute("errors", errors);
        return "supervision/oversight";
    }

    private Program find(String code) {
        return programs.findByCode(code).orElseThrow(NotFound::new);
    }
}
