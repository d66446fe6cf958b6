package kr.smartwork.supervision;

import java.util.List;
import java.util.UUID;
import kr.smartwork.aggregation.Outliers;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.ReportList;
import kr.smartwork.report.RuleSample;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a supervisor looks at before publishing: rates in groups, numbers out of line, a sample of what nobody checked. */
@Controller
class ReviewDetailsPage {

    private static final int SAMPLE = 20;
    private static final int MOST_DRAWS = 1_000;

    private final CycleHeads heads;
    private final ReviewRates rates;
    private final Outliers outliers;
    private final RuleSample sample;
    private final ReportList reports;

    ReviewDetailsPage(CycleHeads heads, ReviewRates rates, Outliers outliers, RuleSample sample, ReportList reports) {
        this.heads = heads;
        this.rates = rates;
        this.outliers = outliers;
        this.sample = sample;
        this.reports = reports;
    }

    @GetMapping("/cycles/{id}/review/details")
    String show(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "DISTRICT") ReviewRates.By by,
            @RequestParam(defaultValue = "1") int draw,
            Model model) {
        Actor actor = user.actor();
        model.addAttribute("cycle", heads.get(actor, id));
        actor.require(Role.SUPERVISOR);
        List<String> paths = actor.paths(Role.SUPERVISOR);
        int drawn = Math.min(Math.max(draw, 1), MOST_DRAWS);
        RuleSample.Sample chosen = sample.draw(id, paths, drawn, SAMPLE);
        model.addAttribute("by", by);
        model.addAttribute("groups", ReviewRates.By.values());
        model.addAttribute("rates", rates.of(id, by, paths));
        model.addAttribute("outliers", outliers.of(id, paths));
        model.addAttribute("draw", drawn);
        model.addAttribute("sampled", reports.these(id, chosen.reports(), paths));
        model.addAttribute("byRule", chosen.of());
        return "supervision/review-details";
    }
}
