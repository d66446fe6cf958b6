package kr.smartwork.respond;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kr.smartwork.form.CheckedAnswers;
import kr.smartwork.report.AnswerFiles;
import kr.smartwork.report.Drafts;
import kr.smartwork.report.Drafts.Draft;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.report.Submitter;
import kr.smartwork.shared.InvalidInput;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * From the form to the submission: form → review → submit. Looking changes nothing; what was typed travels in the pages
 * until it is submitted, and comes back with every refusal.
 */
@Controller
@RequestMapping("/my/{id}")
class AnswerController {

    private final MyReports reports;
    private final FormPages form;
    private final AnswerPages pages;
    private final Opening opening;
    private final Drafts drafts;
    private final Submissions submissions;

    AnswerController(
            MyReports reports,
            FormPages form,
            AnswerPages pages,
            Opening opening,
            Drafts drafts,
            Submissions submissions) {
        this.reports = reports;
        this.form = form;
        this.pages = pages;
        this.opening = opening;
        this.drafts = drafts;
        this.submissions = submissions;
    }

    @GetMapping
    String show(@PathVariable String id, Visit visit, Model model) {
        ReportRow report = reports.mine(id, visit);
        return report.standing().open() ? form.form(report, visit.personId(), model) : pages.state(report, model);
    }

    @GetMapping("/correct")
    String correct(@PathVariable String id, Visit visit, Model model) {
        ReportRow report = reports.mine(id, visit);
        return report.standing().answerable()
                ? form.form(report, visit.personId(), model)
                : "redirect:/my/" + report.id();
    }

    /** Somebody reloads or comes back to an address that only takes what a page sends. */
    @GetMapping({"/start", "/edit", "/review", "/submit", "/instead", "/instead/submit", "/draft", "/draft/keep"})
    String again(@PathVariable String id, Visit visit) {
        return "redirect:/my/" + reports.mine(id, visit).id();
    }

    /** From the list: the office learns that the form was opened. */
    @PostMapping("/start")
    String start(@PathVariable String id, Visit visit) {
        ReportRow report = reports.mine(id, visit);
        if (visit.genuine()) {
            opening.opened(report);
        }
        return "redirect:/my/" + report.id();
    }

    /** Back from the review, the other language, a row more or less, the last cycle's answers: with everything typed. */
    @PostMapping("/edit")
    String edit(
            @PathVariable String id,
            Visit visit,
            Model model,
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean prefill) {
        ReportRow report = reports.mine(id, visit);
        Map<String, Object> typed = typed(report, request);
        Map<String, Object> answers = prefill ? form.prefilled(report, typed, model) : typed;
        return form.form(report, answers, SentPage.of(request), model);
    }

    @PostMapping("/review")
    String review(
            @PathVariable String id,
            Visit visit,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReportRow report = reports.mine(id, visit);
        Map<String, Object> typed = typed(report, request);
        SentPage page = SentPage.of(request);
        if (!report.standing().answerable()) {
            return submissions.tooLate(report, typed, model, response);
        }
        if (!visit.genuine()) {
            return submissions.stale(report, typed, page, model, response);
        }
        opening.opened(report);
        SentPage saved = saved(report, visit, typed, page);
        try {
            AnswerFiles.requireUploaded(form.formOf(report), request.getParameterMap());
            CheckedAnswers checked = pages.check(report, typed);
            return pages.review(report, typed, checked, Submissions.id(request), saved, model);
        } catch (InvalidInput wrong) {
            return submissions.wrong(report, typed, wrong, saved, model, response);
        }
    }

    /** A draft that was begun keeps up with what is reviewed. */
    private SentPage saved(ReportRow report, Visit visit, Map<String, Object> typed, SentPage page) {
        return page.revision() == 0
                ? page
                : drafts.save(
                                report.id(),
                                visit.personId(),
                                page.revision(),
                                form.formOf(report).draft(typed))
                        .map(Draft::revision)
                        .map(page::at)
                        .orElse(page);
    }

    /** The same submission again, by double click or retry, leads to the same receipt, even after the lock. */
    @PostMapping("/submit")
    String submit(
            @PathVariable String id,
            Visit visit,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReportRow report = reports.mine(id, visit);
        Map<String, Object> typed = typed(report, request);
        Submitter by = Submitter.person(visit.personId(), report.personName());
        SubmitAnswer submission = SubmitAnswer.answered(report.id(), Submissions.id(request), typed, by);
        return submissions.submit(report, visit, submission, typed, SentPage.of(request), model, response);
    }

    private Map<String, Object> typed(ReportRow report, HttpServletRequest request) {
        return form.formOf(report).typed(request.getParameterMap());
    }
}
