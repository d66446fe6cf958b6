package kr.smartwork.modeling.release;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kr.smartwork.modeling.ModelNames;
import kr.smartwork.process.ModelRelease;
import kr.smartwork.process.release.AskForRelease;
import kr.smartwork.process.release.DecideRelease;
import kr.smartwork.process.release.Proposal;
import kr.smartwork.process.release.Proposals;
import kr.smartwork.process.release.ReleaseRequest;
import kr.smartwork.process.release.ReleaseRequests;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One request for release: what it would change, who asked, and what the second person decides. */
@Controller
@RequestMapping("/models/{key}/requests/{id}")
class RequestPages {

    private static final Role[] READERS = {Role.DESIGNER, Role.RELEASER, Role.ADMIN};

    private final ReleaseRequests requests;
    private final Proposals proposals;
    private final AskForRelease ask;
    private final DecideRelease decide;
    private final WhereItRuns where;

    RequestPages(
            ReleaseRequests requests, Proposals proposals, AskForRelease ask, DecideRelease decide, WhereItRuns where) {
        this.requests = requests;
        this.proposals = proposals;
        this.ask = ask;
        this.decide = decide;
        this.where = where;
    }

    @GetMapping
    String show(@AuthenticationPrincipal StaffUser user, @PathVariable String key, @PathVariable UUID id, Model model) {
        return show(user.actor(), key, id, "", List.of(), model);
    }

    /** The model that is asked for, for its picture. */
    @GetMapping("/bpmn")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal StaffUser user, @PathVariable String key, @PathVariable UUID id) {
        user.actor().require(READERS);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(requests.xml(requests.get(key, id).id()).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/approve")
    String approve(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String key,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            ModelRelease release = decide.approve(user.actor(), key, id);
            after.addFlashAttribute("message", Text.of("modeling.release.done", release.number()));
            return "redirect:/models/" + release.key();
        } catch (Conflict conflict) {
            return refused(user.actor(), key, id, "", conflict, model, response);
        }
    }

    @PostMapping("/refuse")
    String refuse(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String key,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            decide.refuse(user.actor(), key, id, reason);
            after.addFlashAttribute("message", Text.of("modeling.release.refusedNow"));
            return "redirect:" + address(key, id);
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(user.actor(), key, id, reason, wrong.errors(), model);
        } catch (Conflict conflict) {
            return refused(user.actor(), key, id, reason, conflict, model, response);
        }
    }

    @PostMapping("/withdraw")
    String withdraw(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String key,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            ask.withdraw(user.actor(), key, id);
            after.addFlashAttribute("message", Text.of("modeling.release.withdrawnNow"));
            return "redirect:" + address(key, id);
        } catch (Conflict conflict) {
            return refused(user.actor(), key, id, "", conflict, model, response);
        }
    }

    private String refused(
            Actor actor,
            String key,
            UUID id,
            String reason,
            Conflict conflict,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        FieldError error = new FieldError("", conflict.code(), conflict.text());
        return show(actor, key, id, reason, List.of(error), model);
    }

    private String show(Actor actor, String key, UUID id, String reason, List<FieldError> errors, Model model) {
        actor.require(READERS);
        ReleaseRequest request = requests.get(key, id);
        Proposal proposal = proposals.of(request);
        model.addAttribute("key", request.key());
        model.addAttribute("name", ModelNames.of(proposal.xml(), key));
        model.addAttribute("asked", request);
        model.addAttribute("proposal", proposal);
        model.addAttribute("decides", request.open() && DecideRelease.mayDecide(actor, request));
        model.addAttribute("own", actor.username().equals(request.author()));
        model.addAttribute("withdraws", request.open() && actor.has(Role.DESIGNER));
        model.addAttribute("running", where.running(key));
        model.addAttribute("programs", where.programs(key));
        model.addAttribute("evidence", requests.evidence(id).orElse(null));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "modeling/release/request";
    }

    private static String address(String key, UUID id) {
        return "/models/" + key + "/requests/" + id;
    }
}
