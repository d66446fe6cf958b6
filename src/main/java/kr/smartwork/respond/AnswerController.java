package kr.smartwork.respond;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.smartwork.form.CheckedAnswers;
import kr.smartwork.form.FormSchema;
import kr.smartwork.process.ReportProcess;
import kr.smartwork.report.Receipt;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.report.Submitter;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * From the form to the submission: form → review → submit. Looking changes nothing; what was typed travels in the pages
 * until it is submitted, and comes back with every refusal.
 */
@Controller
@RequestMapping("/my/{id}")
class AnswerController {

    private static final String SUBMISSION_ID = "submissionId";

    private final MyReports reports;
    private final AnswerPages pages;
    private final ReportProcess process;

    AnswerController(MyReports reports, AnswerPages pages, ReportProcess process) {
        this.reports = reports;
        this.pages = pages;
        this.process = process;
    }

    @GetMapping
    String show(@PathVariable String id, Visit visit, Model model) {
        ReportRow report = reports.mine(id, visit);
        return report.standing().open() ? pages.form(report, model) : pages.state(report, model);
    }

    @GetMapping("/correct")
    String correct(@PathVariable String id, Visit visit, Model model) {
        ReportRow report = reports.mine(id, visit);
        return report.standing().answerable() ? pages.form(report, model) : "redirect:/my/" + report.id();
    }

    /** Somebody reloads or comes back to an address that only takes what a page sends. */
    @GetMapping({"/start", "/edit", "/review", "/submit"})
    String again(@PathVariable String id, Visit visit) {
        return "redirect:/my/" + reports.mine(id, visit).id();
    }

    /** From the list: the office learns that the form was opened. */
    @PostMapping("/start")
    String start(@PathVariable String id, Visit visit) {
        ReportRow report = reports.mine(id, visit);
        if (visit.genuine()) {
            markOpened(report);
        }
        return "redirect:/my/" + report.id();
    }

    /** Back from the review, or the other language: the form with everything typed. */
    @PostMapping("/edit")
    String edit(@PathVariable String id, Visit visit, Model model, HttpServletRequest request) {
        ReportRow report = reports.mine(id, visit);
        return pages.form(report, typed(report, request), List.of(), model);
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
        if (!report.standing().answerable()) {
            return tooLate(report, typed, model, response);
        }
        if (!visit.genuine()) {
            return stale(report, typed, model, response);
        }
        markOpened(report);
        try {
            CheckedAnswers checked = pages.check(report, typed);
            return pages.review(report, checked, submissionId(request), model);
        } catch (InvalidInput wrong) {
            return wrong(report, typed, wrong, model, response);
        }
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
        if (!visit.genuine()) {
            return stale(report, typed, model, response);
        }
        try {
            Submitter by = Submitter.person(visit.personId(), report.personName());
            Receipt receipt = process.submit(SubmitAnswer.answered(report.id(), submissionId(request), typed, by));
            return "redirect:/my/" + report.id() + "/receipts/" + receipt.version();
        } catch (InvalidInput wrong) {
            return wrong(report, typed, wrong, model, response);
        } catch (Conflict refused) {
            ReportRow now = reports.mine(id, visit);
            return now.standing().answerable()
                    ? stale(now, typed, model, response)
                    : tooLate(now, typed, model, response);
        }
    }

    private void markOpened(ReportRow report) {
        if (report.standing() == Standing.TO_ANSWER) {
            process.opened(report.id());
        }
    }

    private Map<String, Object> typed(ReportRow report, HttpServletRequest request) {
        FormSchema form = pages.formOf(report);
        return form.typed(request.getParameterMap());
    }

    /** The one that the review page carried, or a new one. */
    private static String submissionId(HttpServletRequest request) {
        return Objects.requireNonNullElseGet(request.getParameter(SUBMISSION_ID), AnswerPages::newSubmissionId);
    }

    private String wrong(
            ReportRow report, Map<String, ?> typed, InvalidInput wrong, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return pages.form(report, typed, wrong.errors(), model);
    }

    private String stale(ReportRow report, Map<String, ?> typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("stale", true);
        return pages.form(report, typed, List.of(), model);
    }

    private String tooLate(ReportRow report, Map<String, ?> typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.tooLate(report, typed, model);
    }
}
