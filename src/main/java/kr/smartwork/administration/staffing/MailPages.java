package kr.smartwork.administration.staffing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.StaffMail;
import kr.smartwork.registry.StaffMails;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mail addresses of staff, for administrators; everybody enters their own on the page of alerts. */
@Controller
class MailPages {

    private final StaffMails mails;

    MailPages(StaffMails mails) {
        this.mails = mails;
    }

    /** An address as it was typed: text, so that nothing is lost when it is wrong. */
    record MailForm(String mail, String language) {

        MailForm {
            mail = typed(mail);
            language = typed(language);
        }

        static MailForm of(StaffMail held) {
            return new MailForm(typed(held.address()), held.language().getLanguage());
        }

        private static String typed(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @GetMapping("/staffing/mails")
    String list(@AuthenticationPrincipal StaffUser user, Model model) {
        model.addAttribute("lines", mails.all(user.actor()));
        return "administration/staffing/mails";
    }

    @GetMapping("/staffing/mails/{id}")
    String one(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, Model model) {
        StaffMails.Line line = mails.line(user.actor(), id);
        return show(line, MailForm.of(line.mail()), List.of(), model);
    }

    @PostMapping("/staffing/mails/{id}")
    String change(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            MailForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        StaffMails.Line line = mails.line(user.actor(), id);
        try {
            mails.change(user.actor(), id, StaffMail.typed(form.mail(), form.language()));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(line, form, wrong.errors(), model);
        }
        after.addFlashAttribute("message", Text.of("staffing.mail.changed", line.name()));
        return "redirect:/staffing/mails";
    }

    private static String show(StaffMails.Line line, MailForm form, List<FieldError> errors, Model model) {
        model.addAttribute("line", line);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "administration/staffing/mail";
    }
}
