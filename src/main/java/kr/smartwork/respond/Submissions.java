package kr.smartwork.respond;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import kr.smartwork.process.ReportProcess;
import kr.smartwork.report.Receipt;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Submits, and finds the page for each way in which that can be refused; all of them show what was typed. */
@Component
class Submissions {

    private static final String SUBMISSION_ID = "submissionId";

    private final MyReports reports;
    private final FormPages form;
    private final AnswerPages pages;
    private final ReportProcess process;

    Submissions(MyReports reports, FormPages form, AnswerPages pages, ReportProcess process) {
        this.reports = reports;
        this.form = form;
        this.pages = pages;
        this.process = process;
    }

    /** The one that the page before carried, or a new one. */
    static String id(HttpServletRequest request) {
        return Objects.requireNonNullElseGet(request.getParameter(SUBMISSION_ID), AnswerPages::newSubmissionId);
    }

    String submit(
            ReportRow report,
            Visit visit,
            SubmitAnswer submission,
            Map<String, ?> typed,
            SentPage page,
            Model model,
            HttpServletResponse response) {
        if (!visit.genuine()) {
            return stale(report, typed, page, model, response);
        }
        try {
            Receipt receipt = process.submit(submission);
            return "redirect:/my/" + report.id() + "/receipts/" + receipt.version();
        } catch (InvalidInput wrong) {
            return wrong(report, typed, wrong, page, model, response);
        } catch (Conflict refused) {
            ReportRow now = reports.mine(report.id().toString(), visit);
            return now.standing().answerable()
                    ? stale(now, typed, page, model, response)
                    : tooLate(now, typed, model, response);
        }
    }

    String wrong(
            ReportRow report,
            Map<String, ?> typed,
            InvalidInput wrong,
            SentPage page,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form.form(report, typed, wrong.errors(), page, model);
    }

    String stale(ReportRow report, Map<String, ?> typed, SentPage page, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("stale", true);
        return form.form(report, typed, page, model);
    }

    String tooLate(ReportRow report, Map<String, ?> typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return pages.tooLate(report, typed, model);
    }
}
