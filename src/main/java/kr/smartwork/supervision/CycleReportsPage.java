package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import kr.smartwork.process.StepNames;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.ReportList;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports of a cycle that lie in the reader's units: the list behind every number. */
@Controller
class CycleReportsPage {

    private static final int PAGE = 50;

    private final CycleHeads heads;
    private final ReportList reports;
    private final ReportChoices choices;
    private final StepNames steps;

    CycleReportsPage(CycleHeads heads, ReportList reports, ReportChoices choices, StepNames steps) {
        this.steps = steps;
        this.heads = heads;
        this.reports = reports;
        this.choices = choices;
    }

    @GetMapping("/cycles/{id}/reports")
    String list(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            ReportsForm form,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Model model) {
        Actor actor = user.actor();
        model.addAttribute("cycle", heads.get(actor, id));
        model.addAttribute("page", reports.of(id, form.filter(), actor.paths(), cursor, PAGE));
        model.addAttribute("count", reports.count(id, form.filter(), actor.paths()));
        model.addAttribute("form", form);
        model.addAttribute("listed", listed(request));
        model.addAttribute("works", actor.has(Role.OFFICIAL, Role.SUPERVISOR));
        model.addAttribute(
                "stepName",
                form.filter().step() == null
                        ? null
                        : steps.name(id, form.filter().step()));
        choices.addTo(model, actor, id);
        return "supervision/reports";
    }

    /** The address of this list, for the cases that are opened from it. */
    private static String listed(HttpServletRequest request) {
        String query = request.getQueryString();
        String list = request.getRequestURI().replaceFirst("/bulk$", "");
        return query == null ? list : list + "?" + query;
    }
}
