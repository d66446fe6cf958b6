package kr.smartwork.administration.staffing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.registry.staffing.KeepHolidays;
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

/** The public holidays ahead, and for administrators those to add or take off. */
@Controller
class HolidayPages {

    private final KeepHolidays holidays;

    HolidayPages(KeepHolidays holidays) {
        this.holidays = holidays;
    }

    /** A holiday as it was typed: text, so that nothing is lost when it is wrong. */
    record HolidayForm(String day, String name, String nameEn) {

        static final HolidayForm EMPTY = new HolidayForm("", "", "");

        HolidayForm {
            day = typed(day);
            name = typed(name);
            nameEn = typed(nameEn);
        }

        private static String typed(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @GetMapping("/staffing/holidays")
    String list(@AuthenticationPrincipal StaffUser user, Model model) {
        return show(user, HolidayForm.EMPTY, List.of(), model);
    }

    @PostMapping("/staffing/holidays")
    String add(
            @AuthenticationPrincipal StaffUser user,
            HolidayForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            List<FieldError> broken = new ArrayList<>();
            LocalDate day = AbsenceForm.day("day", form.day(), broken);
            if (!broken.isEmpty()) {
                throw new InvalidInput(broken);
            }
            holidays.add(user.actor(), day, form.name(), form.nameEn());
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(user, form, wrong.errors(), model);
        }
        after.addFlashAttribute("message", Text.of("staffing.holiday.added"));
        return "redirect:/staffing/holidays";
    }

    @GetMapping("/staffing/holidays/{day}/remove")
    String back() {
        return "redirect:/staffing/holidays";
    }

    @PostMapping("/staffing/holidays/{day}/remove")
    String remove(@AuthenticationPrincipal StaffUser user, @PathVariable LocalDate day, RedirectAttributes after) {
        holidays.remove(user.actor(), day);
        after.addFlashAttribute("message", Text.of("staffing.holiday.removed"));
        return "redirect:/staffing/holidays";
    }

    private String show(StaffUser user, HolidayForm form, List<FieldError> errors, Model model) {
        model.addAttribute("holidays", holidays.ahead(user.actor()));
        model.addAttribute("plans", user.actor().has(Role.ADMIN));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "administration/staffing/holidays";
    }
}
