package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kr.smartwork.cycle.CycleHead;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.process.ApprovalStanding;
import kr.smartwork.process.CycleSight;
import kr.smartwork.process.LockCycle;
import kr.smartwork.process.ReviewSight;
import kr.smartwork.process.WithdrawPublication;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.ReportState;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How one cycle stands. */
@Controller
class CycleOverviewPage {

    private final CycleHeads heads;
    private final CycleSight sight;
    private final Standings standings;
    private final Timelines timelines;
    private final DispatchProgress dispatch;
    private final AwaitedDecisions awaited;
    private final ReviewTasks reviews;
    private final ReviewSight reviewSight;
    private final ApprovalStanding approvals;
    private final WithdrawPublication withdraw;
    private final LockCycle lock;

    CycleOverviewPage(
            CycleHeads heads,
            CycleSight sight,
            Standings standings,
            Timelines timelines,
            DispatchProgress dispatch,
            AwaitedDecisions awaited,
            ReviewTasks reviews,
            ReviewSight reviewSight,
            ApprovalStanding approvals,
            WithdrawPublication withdraw,
            LockCycle lock) {
        this.approvals = approvals;
        this.withdraw = withdraw;
        this.reviewSight = reviewSight;
        this.lock = lock;
        this.heads = heads;
        this.sight = sight;
        this.standings = standings;
        this.timelines = timelines;
        this.dispatch = dispatch;
        this.awaited = awaited;
        this.reviews = reviews;
    }

    @GetMapping("/cycles/{id}")
    String show(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, Model model) {
        Actor actor = user.actor();
        CycleHead cycle = heads.get(actor, id);
        List<DistrictStanding> districts = standings.byDistrict(id, actor.paths());
        model.addAttribute("cycle", cycle);
        model.addAttribute("timeline", timelines.of(cycle));
        model.addAttribute("districts", districts);
        model.addAttribute("states", ReportState.values());
        model.addAttribute("total", Standings.total(districts));
        model.addAttribute("awaited", awaited.of(actor, id));
        model.addAttribute("mayDecide", !cycle.state().ended() && sight.mayDecide(actor, id));
        model.addAttribute("mayLock", sight.mayDecide(actor, id) && lock.waits(id));
        model.addAttribute("publication", withdraw.possible(actor, id).orElse(null));
        model.addAttribute("reviews", reviewSight.reviews(actor, id));
        model.addAttribute(
                "approval",
                cycle.state() == CycleState.REVIEW ? approvals.find(actor, id).orElse(null) : null);
        model.addAttribute("mayReview", reviews.open(actor, id).isPresent());
        if (cycle.state() == CycleState.OPENING) {
            model.addAttribute("pace", dispatch.of(id));
        }
        return "supervision/cycle";
    }

    /** The part that the page asks for again while the cycle is being sent out; afterwards it reloads the page. */
    @GetMapping("/cycles/{id}/progress")
    String progress(
            @AuthenticationPrincipal StaffUser user, @PathVariable UUID id, HttpServletResponse response, Model model) {
        CycleHead cycle = heads.get(user.actor(), id);
        if (cycle.state() != CycleState.OPENING) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("cycle", cycle);
        model.addAttribute("pace", dispatch.of(id));
        return "supervision/progress :: progress";
    }
}
