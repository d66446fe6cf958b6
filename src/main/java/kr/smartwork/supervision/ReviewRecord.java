package kr.smartwork.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.aggregation.Publication;
import kr.smartwork.aggregation.Publications;
import kr.smartwork.process.ApprovalStanding;
import kr.smartwork.process.CommentOnReview;
import kr.smartwork.process.ReviewSight;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.report.Approval;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Text;
import org.springframework.context.i18n.LocaleContextHolder;
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
    private final ReviewChanges changes;
    private final ReviewTasks reviews;

    ReviewRecord(
            CycleHeads heads,
            ReviewSight sight,
            CommentOnReview comments,
            Publications publications,
            ApprovalStanding approvals,
            ReviewChanges changes,
            ReviewTasks reviews) {
        this.changes = changes;
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
        List<Publication> published = publications.of(cycleId);
        ApprovalStanding.View approval = approvals.of(actor, cycleId);
        model.addAttribute("publications", published);
        model.addAttribute("approval", approval);
        model.addAttribute("changes", changes(actor, cycleId, approval, published));
        model.addAttribute("typed", typed);
    }

    /** Changed answers, and since when. */
    record Since(Text text, List<ReviewChanges.Change> changes) {}

    private List<Since> changes(
            Actor actor, UUID cycleId, ApprovalStanding.View approval, List<Publication> published) {
        List<String> paths = actor.paths(Role.SUPERVISOR);
        List<Since> all = new ArrayList<>();
        for (ApprovalStanding.Part part : approval.parts()) {
            Approval one = part.approval();
            all.add(new Since(
                    Text.of("review.changes.sinceApproval", one.unitName(LocaleContextHolder.getLocale())),
                    changes.sinceApproval(cycleId, one.unitId(), paths)));
        }
        published.stream()
                .limit(1)
                .forEach(last -> all.add(new Since(
                        Text.of("review.changes.sincePublication", last.revision()),
                        changes.sinceSnapshot(last.snapshotId(), paths))));
        return all.stream().filter(since -> !since.changes().isEmpty()).toList();
    }

    String page(Actor actor, UUID cycleId, CommentForm typed, List<FieldError> errors, Model model) {
        model.addAttribute("cycle", heads.get(actor, cycleId));
        addTo(model, actor, cycleId, typed);
        model.addAttribute("mayReview", reviews.open(actor, cycleId).isPresent());
        model.addAttribute("errors", errors);
        return "supervision/review-record";
    }
}
