package kr.smartwork.modeling.release;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kr.smartwork.modeling.ModelNames;
import kr.smartwork.process.release.AskForRelease;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what a draft, or an old release, would change, and asks for its release. */
@Controller
@RequestMapping("/models/{key}/release")
class ReleasePages {

    private final Proposals proposals;
    private final AskForRelease ask;
    private final ReleaseRequests requests;
    private final WhereItRuns where;

    ReleasePages(Proposals proposals, AskForRelease ask, ReleaseRequests requests, WhereItRuns where) {
        this.proposals = proposals;
        this.ask = ask;
        this.requests = requests;
        this.where = where;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer from,
            Model model) {
        user.actor().require(Role.DESIGNER);
        return show(key, NoteForm.empty(from), List.of(), model);
    }

    @PostMapping
    String ask(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String key,
            NoteForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        user.actor().require(Role.DESIGNER);
        try {
            ReleaseRequest request = ask(user.actor(), key, form);
            after.addFlashAttribute("message", Text.of("modeling.release.asked"));
            return "redirect:/models/" + request.key() + "/requests/" + request.id();
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(key, form, wrong.errors(), model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(key, form, List.of(new FieldError("", conflict.code(), conflict.text())), model);
        }
    }

    private ReleaseRequest ask(Actor actor, String key, NoteForm form) {
        Integer from = form.from();
        Integer revision = form.revision();
        return from == null
                ? ask.draft(actor, key, revision == null ? -1 : revision, form.typed())
                : ask.rollback(actor, key, from, form.typed());
    }

    private String show(String key, NoteForm form, List<FieldError> errors, Model model) {
        Integer from = form.from();
        Proposal proposal = from == null ? proposals.ofDraft(key) : proposals.ofRelease(key, from);
        model.addAttribute("key", proposal.key());
        model.addAttribute("name", ModelNames.of(proposal.xml(), key));
        model.addAttribute("proposal", proposal);
        model.addAttribute("open", requests.open(key).orElse(null));
        model.addAttribute("running", where.running(key));
        model.addAttribute("programs", where.programs(key));
        model.addAttribute("note", form.typed());
        model.addAttribute("errors", errors);
        return "modeling/release/ask";
    }
}
