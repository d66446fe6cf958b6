package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.ApprovalStanding;
import kr.smartwork.process.PartApprovals;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Conflict;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The approvals of a cycle's parts: how they stand, and for the reader's own unit approving and taking it back. */
@Controller
@RequestMapping("/cycles/{id}/approval")
class ApprovalPage {

    private final CycleHeads heads;
    private final ApprovalStanding standing;
    private final PartApprovals approvals;

    ApprovalPage(CycleHeads heads, ApprovalStanding standing, PartApprovals approvals) {
        this.heads = heads;
        this.standing = standing;
        this.approvals = approvals;
    }

    @GetMapping
    String show(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, Model model) {
        return show(user.actor(), id, ReasonForm.EMPTY, List.of(), model);
    }

    @PostMapping("/{unit}")
    String approve(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @PathVariable String unit,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Actor actor = user.actor();
        return decide(
                actor,
                id,
                ReasonForm.EMPTY,
                "review.approval.done",
                model,
                response,
                after,
                () -> approvals.approve(actor, id, unit));
    }

    @PostMapping("/{unit}/withdrawal")
    String withdraw(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @PathVariable String unit,
            ReasonForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Actor actor = user.actor();
        return decide(
                actor,
                id,
                form,
                "review.approval.withdrawn",
                model,
                response,
                after,
                () -> approvals.withdraw(actor, id, unit, form.reason()));
    }

    @PostMapping("/override")
    String override(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            ReasonForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Actor actor = user.actor();
        return decide(
                actor,
                id,
                form,
                "review.approval.overridden",
                model,
                response,
                after,
                () -> approvals.override(actor, id, form.reason()));
    }

    private String decide(
            Actor actor,
            UUID id,
            ReasonForm form,
            String done,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after,
            Runnable decision) {
        try {
            decision.run();
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(actor, id, form, wrong.errors(), model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(actor, id, form, List.of(new FieldError("", conflict.code(), conflict.text())), model);
        }
        after.addFlashAttribute("message", Text.of(done));
        return "redirect:/cycles/" + id;
    }

    private String show(Actor actor, UUID id, ReasonForm form, List<FieldError> errors, Model model) {
        model.addAttribute("cycle", heads.get(actor, id));
        model.addAttribute("approval", standing.of(actor, id));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "supervision/approval";
    }
}
