package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.TaskDecision;
import kr.smartwork.process.TaskDecision.Choice;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.FieldError;
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

/** The supervisor looks at the whole cycle and publishes it, or sends some of its reports back. */
@Controller
class CycleReviewPage {

    private final ReviewTasks reviews;
    private final ReviewModel page;
    private final TaskDesk desk;

    CycleReviewPage(ReviewTasks reviews, ReviewModel page, TaskDesk desk) {
        this.reviews = reviews;
        this.page = page;
        this.desk = desk;
    }

    /** What is chosen already comes with the address. */
    @GetMapping("/cycles/{id}/review")
    String look(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            ReportsForm list,
            ReviewForm form,
            Model model) {
        reviewOf(user.actor(), id);
        return page.show(user.actor(), id, list, form, List.of(), model);
    }

    /** Another part of the list; what was chosen and typed stays. */
    @PostMapping("/cycles/{id}/review")
    String lookAgain(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            ReportsForm list,
            ReviewForm form,
            Model model) {
        return page.show(user.actor(), id, list, form, List.of(), model);
    }

    @PostMapping("/cycles/{id}/review/publish")
    String publish(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            ReviewForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            if (form.confirmed() == null) {
                throw InvalidInput.at("confirmed", "required", Text.of("cycle.review.publish.confirmRequired"));
            }
            decide(user.actor(), id, new TaskDecision(Choice.PUBLISH, "", null, List.of()));
        } catch (InvalidInput | Conflict told) {
            response.setStatus(status(told).value());
            return page.show(user.actor(), id, ReviewModel.WHOLE_LIST, form, errors(told), model);
        }
        after.addFlashAttribute("message", Text.of("cycle.review.publish.done"));
        return "redirect:/cycles/" + id;
    }

    @PostMapping("/cycles/{id}/review/send-back")
    String sendBack(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            ReportsForm list,
            ReviewForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            decide(user.actor(), id, new TaskDecision(Choice.SEND_BACK, form.comment(), null, form.chosen()));
        } catch (InvalidInput | Conflict told) {
            response.setStatus(status(told).value());
            return page.show(user.actor(), id, list, form, errors(told), model);
        }
        after.addFlashAttribute(
                "message", Text.of("cycle.review.sendBack.done", form.chosen().size()));
        return "redirect:/cycles/" + id;
    }

    private void decide(Actor actor, UUID cycleId, TaskDecision decision) {
        desk.complete(actor, reviewOf(actor, cycleId), decision);
    }

    private String reviewOf(Actor actor, UUID cycleId) {
        page.requireSight(actor, cycleId);
        return reviews.open(actor, cycleId)
                .orElseThrow(() -> new Conflict("review-over", Text.of("cycle.review.over")));
    }

    private static HttpStatus status(Failure told) {
        return told instanceof InvalidInput ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT;
    }

    private static List<FieldError> errors(Failure told) {
        return told instanceof InvalidInput wrong
                ? wrong.errors()
                : List.of(new FieldError("", told.code(), told.text()));
    }
}
