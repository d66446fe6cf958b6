package kr.smartwork.administration.staffing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Holiday;
import kr.smartwork.registry.Holidays;
import kr.smartwork.registry.Officials;
import kr.smartwork.registry.OrgUnit;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.registry.WorkingHours;
import kr.smartwork.registry.staffing.DutyRoster;
import kr.smartwork.registry.staffing.DutyShift;
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

/** Who is on duty for the city or a district, a week at a time. */
@Controller
class DutyPages {

    private static final int FARTHEST_YEARS = 10;

    private final DutyRoster roster;
    private final Officials officials;
    private final WorkingHours hours;
    private final Holidays holidays;
    private final Clock clock;

    DutyPages(DutyRoster roster, Officials officials, WorkingHours hours, Holidays holidays, Clock clock) {
        this.roster = roster;
        this.officials = officials;
        this.hours = hours;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** A day of the week with the duties that touch it, and its holiday if it is one. */
    record Day(LocalDate date, boolean today, @Nullable Holiday holiday, List<DutyShift> shifts) {}

    @GetMapping("/staffing/duty")
    String duty(@AuthenticationPrincipal StaffUser user, @RequestParam(required = false) @Nullable UUID unit) {
        List<OrgUnit> units = roster.units(user.actor());
        if (unit != null) {
            return "redirect:/staffing/duty/" + roster.unit(user.actor(), unit).id();
        }
        return "redirect:/staffing/duty/" + nearest(user.actor(), units).id();
    }

    /** The district of somebody who works in one, else the first unit there is. */
    private static OrgUnit nearest(Actor actor, List<OrgUnit> units) {
        List<String> paths = actor.paths(Role.OFFICIAL, Role.SUPERVISOR);
        return units.stream()
                .filter(unit -> paths.stream().anyMatch(path -> path.startsWith(unit.path())))
                .reduce((above, below) -> below)
                .or(() -> units.stream().findFirst())
                .orElseThrow(NotFound::new);
    }

    /** @param week a day of the week to show; this one when left out */
    @GetMapping("/staffing/duty/{unit}")
    String week(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable LocalDate week,
            Model model) {
        return show(user.actor(), unit, week, DutyForm.EMPTY, List.of(), model);
    }

    @PostMapping("/staffing/duty/{unit}")
    String add(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable LocalDate week,
            DutyForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            roster.add(user.actor(), form.plan(unit, clock.getZone()));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(user.actor(), unit, week, form, wrong.errors(), model);
        }
        after.addFlashAttribute("message", Text.of("staffing.duty.added"));
        return "redirect:/staffing/duty/" + unit + "?week=" + monday(week);
    }

    @GetMapping("/staffing/duty/{unit}/{shift}/remove")
    String back(@PathVariable UUID unit) {
        return "redirect:/staffing/duty/" + unit;
    }

    @PostMapping("/staffing/duty/{unit}/{shift}/remove")
    String remove(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID unit,
            @PathVariable UUID shift,
            @RequestParam(required = false) @Nullable LocalDate week,
            RedirectAttributes after) {
        roster.remove(user.actor(), unit, shift);
        after.addFlashAttribute("message", Text.of("staffing.duty.removed"));
        return "redirect:/staffing/duty/" + unit + "?week=" + monday(week);
    }

    private String show(
            Actor actor, UUID unitId, @Nullable LocalDate week, DutyForm form, List<FieldError> errors, Model model) {
        OrgUnit unit = roster.unit(actor, unitId);
        LocalDate monday = monday(week);
        boolean plans = DutyRoster.mayPlan(actor, unit);
        model.addAttribute("unit", unit);
        model.addAttribute("units", roster.units(actor));
        model.addAttribute("monday", monday);
        model.addAttribute(
                "days", days(roster.between(actor, unitId, start(monday), start(monday.plusDays(7))), monday));
        model.addAttribute("hours", hours);
        model.addAttribute("plans", plans);
        model.addAttribute(
                "people", plans ? officials.assignable(unit.path(), Role.OFFICIAL, Role.SUPERVISOR) : List.of());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "administration/staffing/duty";
    }

    private List<Day> days(List<DutyShift> shifts, LocalDate monday) {
        LocalDate today = LocalDate.now(clock);
        Map<LocalDate, Holiday> off = holidays.between(monday, monday.plusDays(7)).stream()
                .collect(Collectors.toMap(Holiday::day, Function.identity()));
        return Stream.iterate(monday, day -> day.plusDays(1))
                .limit(7)
                .map(day -> new Day(
                        day,
                        day.equals(today),
                        off.get(day),
                        shifts.stream()
                                .filter(shift -> shift.from().isBefore(start(day.plusDays(1)))
                                        && shift.until().isAfter(start(day)))
                                .toList()))
                .toList();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private LocalDate monday(@Nullable LocalDate week) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = week == null || Math.abs(week.getYear() - today.getYear()) > FARTHEST_YEARS ? today : week;
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
