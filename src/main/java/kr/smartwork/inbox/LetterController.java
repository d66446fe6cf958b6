package kr.smartwork.inbox;

import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.CaseFile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A respondent's ways in besides the link in a message: a code for the phone, a letter to print. Issuing is a step of its own
 * that is audited, so it is sent, never only looked at; and what is issued is on the page that answers, in no session.
 */
@Controller
@RequestMapping("/reports/{id}")
class LetterController {

    private final CasePages pages;
    private final Letters letters;

    LetterController(CasePages pages, Letters letters) {
        this.pages = pages;
        this.letters = letters;
    }

    @GetMapping({"/code", "/letter"})
    String again(@PathVariable UUID id) {
        return "redirect:/reports/" + id;
    }

    @PostMapping("/code")
    ModelAndView code(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, @RequestParam UUID person) {
        Actor actor = user.actor();
        CaseFile file = pages.fileToEnter(actor, id);
        String code = letters.code(file, person, actor);
        return pages.show(actor, id).addObject("codeOf", person).addObject("code", code);
    }

    @PostMapping("/letter")
    ModelAndView letter(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, @RequestParam UUID person) {
        Actor actor = user.actor();
        CaseFile file = pages.fileToEnter(actor, id);
        Letter letter = letters.letter(file, person, actor);
        return new ModelAndView("inbox/letter").addObject("file", file).addObject("letter", letter);
    }
}
