package kr.smartwork.supervision;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.aggregation.Outliers;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.ReportFilter;
import kr.smartwork.report.ReportList;
import kr.smartwork.report.RuleSamples;
import kr.smartwork.report.SampleList;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a supervisor looks at before publishing: rates in groups, numbers out of line, samples of what nobody checked. */
@Controller
class ReviewDetailsPage {

    private static final ReportFilter BY_RULE =
            new ReportFilter(Set.of(), null, null, null, Set.of(ReportFilter.Trait.ACCEPTED_BY_RULE), null);

    private final CycleHeads heads;
    private final ReviewRates rates;
    private final Outliers outliers;
    private final RuleSamples samples;
    private final SampleList list;
    private final ReportList reports;

    ReviewDetailsPage(
            CycleHeads heads,
            ReviewRates rates,
            Outliers outliers,
            RuleSamples samples,
            SampleList list,
            ReportList reports) {
        this.heads = heads;
        this.rates = rates;
        this.outliers = outliers;
        this.samples = samples;
        this.list = list;
        this.reports = reports;
    }

    @GetMapping("/cycles/{id}/review/details")
    String show(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "DISTRICT") ReviewRates.By by,
            Model model) {
        Actor actor = user.actor();
        model.addAttribute("cycle", heads.get(actor, id));
        actor.require(Role.SUPERVISOR);
        List<String> paths = actor.paths(Role.SUPERVISOR);
        model.addAttribute("by", by);
        model.addAttribute("groups", ReviewRates.By.values());
        model.addAttribute("rates", rates.of(id, by, paths));
        model.addAttribute("outliers", outliers.of(id, paths));
        model.addAttribute("byRule", reports.count(id, BY_RULE, paths));
        model.addAttribute("left", samples.left(actor, id));
        model.addAttribute("samples", list.of(id, paths));
        model.addAttribute("sizes", RuleSamples.SIZES);
        return "supervision/review-details";
    }
}
