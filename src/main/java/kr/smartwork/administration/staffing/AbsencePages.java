package kr.smartwork.administration.staffing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Official;
import kr.smartwork.registry.Officials;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.registry.staffing.AbsenceList;
import kr.smartwork.registry.staffing.PlanAbsence;
import kr.smartwork.registry.staffing.PlannedAbsence;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is absent when, and who does the work meanwhile. */
@Controller
class AbsencePages {

    private final AbsenceList absences;
    private final PlanAbsence plan;
    private final Officials officials;

    AbsencePages(AbsenceList absences, PlanAbsence plan, Officials officials) {
        this.absences = absences;
        this.plan = plan;
        this.officials = officials;
    }

    /** An absence of the list with whether the reader may end it. */
    record Line(PlannedAbsence absence, boolean endable) {}

    @GetMapping("/staffing")
    String staffing(@AuthenticationPrincipal StaffUser user) {
        return user.actor().has(Role.OFFICIAL, Role.SUPERVISOR)
                ? "redirect:/staffing/absences"
                : "redirect:/staffing/holidays";
    }

    @GetMapping("/staffing/absences")
    String list(@AuthenticationPrincipal StaffUser user, Model model) {
        Actor actor = user.actor();
        model.addAttribute(
                "lines",
                absences.of(actor).stream().map(one -> line(actor, one)).toList());
        model.addAttribute("standsInFor", actor.standsInFor());
        return "administration/staffing/absences";
    }

    private static Line line(Actor actor, PlannedAbsence one) {
        return new Line(one, one.open() && PlanAbsence.mayPlan(actor, one.staffId(), one.orgPath()));
    }

    /** @param of user name of who will be absent; the reader when left out */
    @GetMapping("/staffing/absences/new")
    String enter(@AuthenticationPrincipal StaffUser user, @RequestParam(defaultValue = "") String of, Model model) {
        user.actor().require(Role.OFFICIAL, Role.SUPERVISOR);
        String username = of.isBlank() ? user.getUsername() : of;
        return form(user.actor(), new AbsenceForm(username, "", "", ""), List.of(), model);
    }

    @PostMapping("/staffing/absences/new")
    String enter(
            @AuthenticationPrincipal StaffUser user,
            AbsenceForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        user.actor().require(Role.OFFICIAL, Role.SUPERVISOR);
        try {
            plan.enter(user.actor(), form.plan());
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(user.actor(), form, wrong.errors(), model);
        }
        after.addFlashAttribute("message", Text.of("staffing.absence.entered"));
        return "redirect:/staffing/absences";
    }

    @GetMapping("/staffing/absences/{id}/end")
    String again() {
        return "redirect:/staffing/absences";
    }

    @PostMapping("/staffing/absences/{id}/end")
    String end(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        user.actor().require(Role.OFFICIAL, Role.SUPERVISOR);
        try {
            plan.end(user.actor(), id);
        } catch (Conflict late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", List.of(new FieldError("", late.code(), late.text())));
            return list(user, model);
        }
        after.addFlashAttribute("message", Text.of("staffing.absence.ended"));
        return "redirect:/staffing/absences";
    }

    private String form(Actor actor, AbsenceForm form, List<FieldError> errors, Model model) {
        Official absent = officials.findByUsername(form.of()).orElseThrow(NotFound::new);
        if (!absent.id().equals(actor.id())
                && members(actor).stream().noneMatch(one -> one.id().equals(absent.id()))) {
            throw new NotFound();
        }
        model.addAttribute("absent", absent);
        model.addAttribute("members", members(actor));
        model.addAttribute("substitutes", absences.substitutesFor(absent.id()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "administration/staffing/absence";
    }

    /** Whose absences the reader may enter besides the own. */
    private List<Official> members(Actor actor) {
        return officials.within(actor.paths(Role.SUPERVISOR));
    }
}
