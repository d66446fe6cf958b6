package kr.smartwork.respond;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import kr.smartwork.report.Drafts;
import kr.smartwork.report.Drafts.Draft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * While somebody types, the page sends everything now and then: it is kept as a draft, and the sections that look different
 * by now come back. Where another device has saved meanwhile, nothing is overwritten until a person chooses.
 */
@Controller
@RequestMapping("/my/{id}/draft")
class DraftController {

    private final MyReports reports;
    private final FormPages pages;
    private final Opening opening;
    private final Drafts drafts;

    DraftController(MyReports reports, FormPages pages, Opening opening, Drafts drafts) {
        this.reports = reports;
        this.pages = pages;
        this.opening = opening;
        this.drafts = drafts;
    }

    @PostMapping
    String save(@PathVariable String id, Visit visit, Model model, HttpServletRequest request) {
        ReportRow report = reports.mine(id, visit);
        Map<String, Object> typed = pages.formOf(report).typed(request.getParameterMap());
        SentPage page = SentPage.of(request);
        model.addAttribute("outcome", outcome(report, visit, typed, page, model));
        return pages.parts(report, typed, page, model);
    }

    private String outcome(ReportRow report, Visit visit, Map<String, Object> typed, SentPage page, Model model) {
        model.addAttribute("revision", page.revision());
        if (!report.standing().answerable()) {
            return "closed";
        }
        if (!visit.genuine()) {
            return "stale";
        }
        if (report.versionNo() > page.version()) {
            return "answered";
        }
        opening.opened(report);
        String answers = pages.formOf(report).draft(typed);
        Optional<Draft> saved = drafts.save(report.id(), visit.personId(), page.revision(), answers);
        Optional<Draft> now = saved.isPresent() ? saved : drafts.find(report.id(), visit.personId());
        now.ifPresent(draft -> model.addAttribute("draft", draft));
        if (saved.isEmpty()
                && now.filter(draft -> draft.answers().equals(answers)).isEmpty()) {
            return "conflict";
        }
        now.ifPresent(draft -> model.addAttribute("revision", draft.revision()));
        return "saved";
    }

    /** The person has chosen what this page shows over what another device has saved. */
    @PostMapping("/keep")
    String keep(@PathVariable String id, Visit visit, Model model, HttpServletRequest request) {
        ReportRow report = reports.mine(id, visit);
        Map<String, Object> typed = pages.formOf(report).typed(request.getParameterMap());
        SentPage page = SentPage.of(request);
        int revision =
                drafts.find(report.id(), visit.personId()).map(Draft::revision).orElse(0);
        if (visit.genuine() && report.standing().answerable() && report.versionNo() <= page.version()) {
            revision = drafts.save(
                            report.id(),
                            visit.personId(),
                            revision,
                            pages.formOf(report).draft(typed))
                    .map(Draft::revision)
                    .orElse(revision);
        }
        return pages.form(report, typed, page.at(revision), model);
    }
}
