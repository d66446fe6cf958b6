package kr.smartwork.process;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.cycle.ReviewComment;
import kr.smartwork.cycle.ReviewComments;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.TypedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What supervisors say to each other about a cycle; it stays with the cycle, after publication as well. */
@Service
public class CommentOnReview {

    private final ReviewSight sight;
    private final ReviewComments comments;
    private final AuditTrail audit;

    CommentOnReview(ReviewSight sight, ReviewComments comments, AuditTrail audit) {
        this.sight = sight;
        this.comments = comments;
        this.audit = audit;
    }

    /**
     * Writes a comment.
     *
     * @param district code of the district it is about; empty for the whole cycle
     * @param text 1–2,000 characters
     */
    @Transactional
    public void write(Actor actor, UUID cycleId, String district, String text) {
        List<ReviewSight.Part> parts = sight.parts(actor, cycleId);
        String said = TypedText.required("remark", text, Text.of("review.comments.required"));
        if (district.isEmpty()) {
            comments.add(cycleId, null, null, said, actor);
        } else {
            ReviewSight.Part part = parts.stream()
                    .filter(one -> one.code().equals(district))
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.at("about", "unknown", Text.of("review.district.unknown")));
            comments.add(cycleId, part.code(), part.name(), said, actor);
        }
        audit.record(new AuditEvent(actor.username(), "cycle.comment", "cycle", cycleId.toString(), null));
    }

    /** The comments about the whole and about the actor's own districts, the oldest first. */
    @Transactional(readOnly = true)
    public List<ReviewComment> read(Actor actor, UUID cycleId) {
        var own =
                sight.parts(actor, cycleId).stream().map(ReviewSight.Part::code).collect(Collectors.toSet());
        return comments.of(cycleId).stream()
                .filter(comment -> comment.district() == null || own.contains(comment.district()))
                .toList();
    }
}
