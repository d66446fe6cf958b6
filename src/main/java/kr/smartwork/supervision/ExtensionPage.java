package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.ExtendReport;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.CaseFiles;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives one facility more time, with a reason. */
@Controller
class ExtensionPage {

    private final CaseFiles files;
    private final ExtendReport extend;
    private final Clock clock;

    ExtensionPage(CaseFiles files, ExtendReport extend, Clock clock) {
        this.files = files;
        this.extend = extend;
        this.clock = clock;
    }

    @GetMapping("/reports/{id}/extension")
    String ask(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, Model model) {
        CaseFile file = file(user.actor(), id);
        ExtensionForm form = ExtensionForm.upTo(extend.limit(file.cycle().id()), clock);
        return show(file, form, List.of(), model);
    }

    @PostMapping("/reports/{id}/extension")
    String extend(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            ExtensionForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        CaseFile file = file(user.actor(), id);
        try {
            extend.extend(user.actor(), id, form.extension(clock));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(file, form, wrong.errors(), model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(file, form, List.of(new FieldError("", conflict.code(), conflict.text())), model);
        }
        after.addFlashAttribute("message", Text.of("report.extend.done"));
        return "redirect:/reports/" + id;
    }

    private CaseFile file(Actor actor, UUID id) {
        CaseFile file = files.of(id);
        actor.require(file.facility().orgPath(), Role.OFFICIAL, Role.SUPERVISOR);
        return file;
    }

    private String show(CaseFile file, ExtensionForm form, List<FieldError> errors, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("limit", extend.limit(file.cycle().id()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "supervision/extension";
    }
}
