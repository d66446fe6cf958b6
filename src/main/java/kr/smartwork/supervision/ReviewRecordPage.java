package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.CommentOnReview;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was said and decided in the review of a cycle, for every supervisor of its units; after publication as well. */
@Controller
class ReviewRecordPage {

    private final ReviewRecord reviewRecord;
    private final CommentOnReview comments;

    ReviewRecordPage(ReviewRecord reviewRecord, CommentOnReview comments) {
        this.reviewRecord = reviewRecord;
        this.comments = comments;
    }

    @GetMapping("/cycles/{id}/review/record")
    String show(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, Model model) {
        return reviewRecord.page(user.actor(), id, CommentForm.EMPTY, List.of(), model);
    }

    @PostMapping("/cycles/{id}/review/comments")
    String comment(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            CommentForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            comments.write(user.actor(), id, form.about(), form.remark());
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return reviewRecord.page(user.actor(), id, form, wrong.errors(), model);
        }
        after.addFlashAttribute("message", Text.of("review.comments.done"));
        return "redirect:/cycles/" + id + "/review/record#comments";
    }
}
