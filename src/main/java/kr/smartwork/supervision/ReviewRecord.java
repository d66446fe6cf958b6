package kr.smartwork.supervision;

import java.util.List;
import java.util.UUID;
import kr.smartwork.aggregation.Publications;
import kr.smartwork.process.ApprovalStanding;
import kr.smartwork.process.CommentOnReview;
import kr.smartwork.process.ReviewSight;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts what was said and decided in the review of a cycle into a page. */
@Component
class ReviewRecord {

    private final CycleHeads heads;
    private final ReviewSight sight;
    private final CommentOnReview comments;
    private final Publications publications;
    private final ApprovalStanding approvals;
    private final ReviewTasks reviews;

    ReviewRecord(
            CycleHeads heads,
            ReviewSight sight,
            CommentOnReview comments,
            Publications publications,
            ApprovalStanding approvals,
            ReviewTasks reviews) {
        this.publications = publications;
        this.approvals = approvals;
        this.heads = heads;
        this.sight = sight;
        this.comments = comments;
        this.reviews = reviews;
    }

    void addTo(Model model, Actor actor, UUID cycleId, CommentForm typed) {
        model.addAttribute("parts", sight.parts(actor, cycleId));
        model.addAttribute("comments", comments.read(actor, cycleId));
        model.addAttribute("publications", publications.of(cycleId));
        model.addAttribute("approval", approvals.of(actor, cycleId));
        model.addAttribute("typed", typed);
    }

    String page(Actor actor, UUID cycleId, CommentForm typed, List<FieldError> errors, Model model) {
        model.addAttribute("cycle", heads.get(actor, cycleId));
        addTo(model, actor, cycleId, typed);
        model.addAttribute("mayReview", reviews.open(actor, cycleId).isPresent());
        model.addAttribute("errors", errors);
        return "supervision/review-record";
    }
}
