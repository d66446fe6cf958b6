package kr.smartwork.inbox;

import java.util.UUID;
import kr.smartwork.form.FilledForm;
import kr.smartwork.process.ReportProgress;
import kr.smartwork.process.alert.Alerts;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.CaseFile;
import kr.smartwork.shared.NotFound;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Looks at a case and at its versions; changes nothing but that alerts about it count as read. */
@Controller
@RequestMapping("/reports/{id}")
class CaseController {

    private final CasePages pages;
    private final Alerts alerts;
    private final ReportProgress progress;

    CaseController(CasePages pages, Alerts alerts, ReportProgress progress) {
        this.alerts = alerts;
        this.pages = pages;
        this.progress = progress;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
        ModelAndView page = pages.show(user.actor(), id);
        alerts.readAbout(user.actor(), id);
        return page;
    }

    /** Its steps, and the diagram with the ones at which it is. */
    @GetMapping("/progress")
    ModelAndView progress(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
        return pages.progress(user.actor(), id);
    }

    /** The diagram that its page draws. */
    @GetMapping(path = "/report.bpmn", produces = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String model(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
        return progress.xml(pages.file(user.actor(), id).cycle().id());
    }

    /** On paper. */
    @GetMapping("/print")
    ModelAndView print(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean internal) {
        return pages.print(user.actor(), id, internal);
    }

    /** One version beside the one before it. */
    @GetMapping("/versions/{number}")
    ModelAndView version(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, @PathVariable int number) {
        CaseFile file = pages.file(user.actor(), id);
        CaseFile.Version version = file.version(number).orElseThrow(NotFound::new);
        FilledForm before =
                file.version(number - 1).map(CaseFile.Version::answers).orElse(null);
        return pages.page("inbox/version", user.actor(), file)
                .addObject("version", version)
                .addObject("answers", Comparison.of(version.answers(), before));
    }
}
