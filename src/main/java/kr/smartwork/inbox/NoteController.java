package kr.smartwork.inbox;

import java.util.List;
import java.util.UUID;
import kr.smartwork.process.CaseMessages;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.CaseNote;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes about a case: for the office itself, or to the facility. */
@Controller
class NoteController {

    private final CaseMessages messages;
    private final CasePages pages;
    private final ListPlace place;

    NoteController(CaseMessages messages, CasePages pages, ListPlace place) {
        this.messages = messages;
        this.pages = pages;
        this.place = place;
    }

    /** What was typed and refused. */
    record Typed(CaseNote.Audience audience, String body, List<FieldError> errors) {}

    /** Somebody reloads a page that said why something was refused. */
    @GetMapping("/reports/{id}/notes")
    String again(@PathVariable UUID id) {
        return "redirect:/reports/" + id;
    }

    /** @param key made with the page, so that sending twice writes once */
    @PostMapping("/reports/{id}/notes")
    ModelAndView write(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam CaseNote.Audience audience,
            @RequestParam(defaultValue = "") String body,
            RedirectAttributes flash) {
        try {
            messages.write(user.actor(), id, key, audience, body);
        } catch (InvalidInput wrong) {
            ModelAndView page = pages.show(user.actor(), id)
                    .addObject("noteTyped", new Typed(audience, body, wrong.errors()))
                    .addObject("errors", wrong.errors());
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
        flash.addFlashAttribute("message", Text.of("report.note.done." + audience));
        return new ModelAndView("redirect:" + InboxQuery.address("/reports/" + id, place.parameters()) + "#notes");
    }
}
