package kr.smartwork.inbox;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.ExtendReport;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.CaseFile;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives one facility more time, with a reason. */
@Controller
class ExtensionController {

    private final CasePages pages;
    private final ListPlace place;
    private final ExtendReport extend;
    private final Clock clock;

    ExtensionController(CasePages pages, ListPlace place, ExtendReport extend, Clock clock) {
        this.pages = pages;
        this.place = place;
        this.extend = extend;
        this.clock = clock;
    }

    @GetMapping("/reports/{id}/extension")
    ModelAndView ask(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
        CaseFile file = pages.fileToEnter(user.actor(), id);
        ExtensionForm form = ExtensionForm.upTo(extend.limit(file.cycle().id()), clock);
        return page(user.actor(), file, form, List.of());
    }

    @PostMapping("/reports/{id}/extension")
    ModelAndView extend(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            ExtensionForm form,
            RedirectAttributes after) {
        Actor actor = user.actor();
        CaseFile file = pages.fileToEnter(actor, id);
        try {
            extend.extend(actor, id, form.extension(clock));
        } catch (InvalidInput wrong) {
            return refused(HttpStatus.UNPROCESSABLE_ENTITY, page(actor, file, form, wrong.errors()));
        } catch (Conflict late) {
            List<FieldError> why = List.of(new FieldError("", late.code(), late.text()));
            return refused(HttpStatus.CONFLICT, page(actor, file, form, why));
        }
        after.addFlashAttribute("message", Text.of("report.extend.done"));
        return new ModelAndView("redirect:" + place.at("/reports/" + id));
    }

    private static ModelAndView refused(HttpStatus status, ModelAndView page) {
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(Actor actor, CaseFile file, ExtensionForm form, List<FieldError> errors) {
        return pages.page("inbox/extension", actor, file)
                .addObject("limit", extend.limit(file.cycle().id()))
                .addObject("form", form)
                .addObject("errors", errors);
    }
}
