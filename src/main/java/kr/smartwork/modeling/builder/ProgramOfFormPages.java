package kr.smartwork.modeling.builder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.smartwork.form.FormVersion;
import kr.smartwork.form.Forms;
import kr.smartwork.program.ChangeProgram;
import kr.smartwork.program.NewProgram;
import kr.smartwork.program.Program;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Text;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a program that asks with a published form. */
@Controller
@RequestMapping("/forms/{code}/program")
class ProgramOfFormPages {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PURPOSE = 500;

    private final Forms forms;
    private final ChangeProgram programs;

    ProgramOfFormPages(Forms forms, ChangeProgram programs) {
        this.forms = forms;
        this.programs = programs;
    }

    /** What was typed. */
    public record Wanted(String name, String nameEn, String purpose, String purposeEn, String days) {}

    @GetMapping
    String ask(@AuthenticationPrincipal StaffUser user, @PathVariable String code, Model model) {
        user.actor().require(DraftPages.BUILDERS);
        FormVersion form = forms.latest(code);
        return show(form, new Wanted(form.title(), form.titleEn(), "", "", "7"), List.of(), model);
    }

    @PostMapping
    String create(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        user.actor().require(DraftPages.BUILDERS);
        FormVersion form = forms.latest(code);
        Wanted wanted = new Wanted(
                text(sent, "name"),
                text(sent, "nameEn"),
                text(sent, "purpose"),
                text(sent, "purposeEn"),
                text(sent, "days"));
        List<FieldError> errors = broken(wanted);
        if (!errors.isEmpty()) {
            return show(form, wanted, errors, model);
        }
        Program program = programs.create(
                user.actor(),
                new NewProgram(
                        code,
                        wanted.name(),
                        wanted.nameEn(),
                        wanted.purpose(),
                        wanted.purposeEn(),
                        Duration.ofDays(Integer.parseInt(wanted.days()))));
        redirect.addFlashAttribute("message", Text.of("builder.program.done", program.name()));
        return "redirect:/programs/" + program.code();
    }

    private static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").strip();
    }

    private static List<FieldError> broken(Wanted wanted) {
        List<FieldError> errors = new ArrayList<>();
        if (wanted.name().isEmpty() || wanted.name().length() > LONGEST_NAME) {
            errors.add(error("name", "program-name"));
        }
        if (wanted.nameEn().length() > LONGEST_NAME) {
            errors.add(error("nameEn", "program-name"));
        }
        if (wanted.purpose().isEmpty() || wanted.purpose().length() > LONGEST_PURPOSE) {
            errors.add(error("purpose", "program-purpose"));
        }
        if (wanted.purposeEn().length() > LONGEST_PURPOSE) {
            errors.add(error("purposeEn", "program-purpose"));
        }
        if (!wanted.days().matches("[1-9]|[1-8]\\d|90")) {
            errors.add(error("days", "program-days"));
        }
        return errors;
    }

    private static FieldError error(String field, String code) {
        return new FieldError(field, code, Text.of("builder.error." + code));
    }

    private static String show(FormVersion form, Wanted wanted, List<FieldError> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("wanted", wanted);
        model.addAttribute("errors", errors);
        return "modeling/builder/program";
    }
}
