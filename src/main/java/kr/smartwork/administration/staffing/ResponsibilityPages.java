package kr.smartwork.administration.staffing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.OpenWork;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.FacilityTypes;
import kr.smartwork.registry.Officials;
import kr.smartwork.registry.OrgUnit;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.registry.staffing.HeldPlace;
import kr.smartwork.registry.staffing.PlanResponsibility;
import kr.smartwork.registry.staffing.ResponsibilityPlace;
import kr.smartwork.registry.staffing.ResponsibilityPlaces;
import kr.smartwork.shared.Conflict;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is in charge of which unit's facilities: the list with its gaps, adding somebody, ending it. */
@Controller
class ResponsibilityPages {

    private static final String HOME = "/staffing/responsibilities";
    private static final int PAGE = 50;

    private final ResponsibilityPlaces places;
    private final PlanResponsibility plan;
    private final OpenWork work;
    private final FacilityTypes types;
    private final Officials officials;
    private final Clock clock;

    ResponsibilityPages(
            ResponsibilityPlaces places,
            PlanResponsibility plan,
            OpenWork work,
            FacilityTypes types,
            Officials officials,
            Clock clock) {
        this.places = places;
        this.plan = plan;
        this.work = work;
        this.types = types;
        this.officials = officials;
        this.clock = clock;
    }

    /** One in charge, with the open tasks that would move with a hand-over. */
    record Holder(HeldPlace held, int tasks, boolean later) {}

    /** A line of the list. */
    record Line(ResponsibilityPlace place, List<Holder> holders, boolean plans) {}

    /**
     * @param unit this unit and those below; all when left out
     * @param gaps only where nobody is in charge
     */
    @GetMapping(HOME)
    String list(
            @AuthenticationPrincipal StaffUser user,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "false") boolean gaps,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Actor actor = user.actor();
        List<ResponsibilityPlace> all = places.of(actor, unit);
        List<ResponsibilityPlace> found =
                gaps ? all.stream().filter(ResponsibilityPlace::gap).toList() : all;
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        List<ResponsibilityPlace> here = found.subList((shown - 1) * PAGE, Math.min(shown * PAGE, found.size()));
        model.addAttribute("lines", lines(actor, here));
        model.addAttribute("total", found.size());
        model.addAttribute(
                "missing", all.stream().filter(ResponsibilityPlace::gap).count());
        model.addAttribute("units", places.units(actor));
        model.addAttribute("unit", unit);
        model.addAttribute("gaps", gaps);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        return "administration/staffing/responsibilities";
    }

    /** @param type code of the facility type to begin with; all types when empty */
    @GetMapping(HOME + "/{unit}/new")
    String enter(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String type,
            Model model) {
        String today = LocalDate.now(clock).toString();
        return form(user.actor(), unit, new ResponsibilityForm(type, "", today), List.of(), model);
    }

    @PostMapping(HOME + "/{unit}/new")
    String add(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID unit,
            ResponsibilityForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        requirePlanner(user.actor(), unit);
        try {
            plan.add(user.actor(), form.plan(unit));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(user.actor(), unit, form, wrong.errors(), model);
        }
        after.addFlashAttribute("message", Text.of("staffing.responsibility.added"));
        return "redirect:" + HOME + "?unit=" + unit;
    }

    @GetMapping(HOME + "/{id}/end")
    String ending(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, Model model) {
        String today = LocalDate.now(clock).toString();
        return ending(user.actor(), id, today, List.of(), model);
    }

    @PostMapping(HOME + "/{id}/end")
    String end(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        HeldPlace held = plan.get(user.actor(), id);
        List<FieldError> broken = new ArrayList<>();
        LocalDate day = AbsenceForm.day("on", on.strip(), broken);
        try {
            if (!broken.isEmpty()) {
                throw new InvalidInput(broken);
            }
            plan.end(user.actor(), id, day);
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return ending(user.actor(), id, on, wrong.errors(), model);
        } catch (Conflict late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return ending(user.actor(), id, on, List.of(new FieldError("", late.code(), late.text())), model);
        }
        after.addFlashAttribute("message", Text.of("staffing.responsibility.ended"));
        return "redirect:" + HOME + "?unit=" + held.unitId();
    }

    private List<Line> lines(Actor actor, List<ResponsibilityPlace> here) {
        LocalDate today = LocalDate.now(clock);
        List<OpenWork.Held> open = work.at(
                here.stream().map(place -> place.unit().path()).distinct().toList());
        return here.stream()
                .map(place -> new Line(
                        place,
                        place.held().stream()
                                .map(one -> new Holder(one, tasks(open, one), one.beginsAfter(today)))
                                .toList(),
                        ResponsibilityPlaces.mayPlan(actor, place.unit())))
                .toList();
    }

    private static int tasks(List<OpenWork.Held> open, HeldPlace one) {
        return OpenWork.of(open, one.staffId(), one.unitPath(), one.type());
    }

    private void requirePlanner(Actor actor, UUID unit) {
        actor.require(places.unit(actor, unit).path(), Role.SUPERVISOR, Role.ADMIN);
    }

    private String form(Actor actor, UUID unitId, ResponsibilityForm form, List<FieldError> errors, Model model) {
        OrgUnit unit = places.unit(actor, unitId);
        requirePlanner(actor, unitId);
        model.addAttribute("unit", unit);
        model.addAttribute("types", types.findAllByOrderByPositionNo());
        model.addAttribute("people", officials.assignable(unit.path(), Role.OFFICIAL, Role.SUPERVISOR));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "administration/staffing/responsibility";
    }

    private String ending(Actor actor, UUID id, String on, List<FieldError> errors, Model model) {
        HeldPlace held = plan.get(actor, id);
        model.addAttribute("held", held);
        model.addAttribute("unit", places.unit(actor, held.unitId()));
        model.addAttribute(
                "type",
                held.type() == null ? null : types.findByCode(held.type()).orElse(null));
        model.addAttribute("tasks", tasks(work.at(List.of(held.unitPath())), held));
        model.addAttribute("on", on);
        model.addAttribute("errors", errors);
        return "administration/staffing/responsibility-end";
    }
}
