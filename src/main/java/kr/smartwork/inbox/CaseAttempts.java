package kr.smartwork.inbox;

import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Something tried on the page of a case: done, it leads back to the page with a confirmation; refused, the page as it is now
 * says why and keeps what was typed.
 */
@Component
class CaseAttempts {

    private final CasePages pages;
    private final ListPlace place;

    CaseAttempts(CasePages pages, ListPlace place) {
        this.pages = pages;
        this.place = place;
    }

    /** What is tried. */
    interface Attempt {
        /** Returns the sentence that confirms it. */
        Text run();
    }

    ModelAndView run(Actor actor, UUID id, TaskPanel.Typed typed, RedirectAttributes flash, Attempt attempt) {
        try {
            flash.addFlashAttribute("message", attempt.run());
        } catch (Conflict late) {
            return refused(
                    actor, id, typed, HttpStatus.CONFLICT, List.of(new FieldError("", late.code(), late.text())));
        } catch (InvalidInput wrong) {
            return refused(actor, id, typed, HttpStatus.UNPROCESSABLE_ENTITY, wrong.errors());
        }
        return new ModelAndView("redirect:" + place.at("/reports/" + id));
    }

    private ModelAndView refused(
            Actor actor, UUID id, TaskPanel.Typed typed, HttpStatus status, List<FieldError> errors) {
        ModelAndView page = pages.show(actor, id, typed).addObject("errors", errors);
        page.setStatus(status);
        return page;
    }
}
