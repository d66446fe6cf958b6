package kr.smartwork.respond;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.report.Submitter;
import kr.smartwork.report.VersionKind;
import kr.smartwork.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Instead of answers: nothing to report, or closed today. Asked once more, then submitted like answers. */
@Controller
@RequestMapping("/my/{id}/instead")
class InsteadController {

    private final MyReports reports;
    private final FormPages form;
    private final AnswerPages pages;
    private final Submissions submissions;

    InsteadController(MyReports reports, FormPages form, AnswerPages pages, Submissions submissions) {
        this.reports = reports;
        this.form = form;
        this.pages = pages;
        this.submissions = submissions;
    }

    @PostMapping
    String confirm(
            @PathVariable String id,
            Visit visit,
            @RequestParam VersionKind kind,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReportRow report = reports.mine(id, visit);
        requireOffered(report, kind);
        Map<String, Object> typed = form.formOf(report).typed(request.getParameterMap());
        return report.standing().answerable()
                ? pages.instead(report, kind, typed, Submissions.id(request), SentPage.of(request), model)
                : submissions.tooLate(report, typed, model, response);
    }

    @PostMapping("/submit")
    String submit(
            @PathVariable String id,
            Visit visit,
            @RequestParam VersionKind kind,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReportRow report = reports.mine(id, visit);
        requireOffered(report, kind);
        Map<String, Object> typed = form.formOf(report).typed(request.getParameterMap());
        Submitter by = Submitter.person(visit.personId(), report.personName());
        SubmitAnswer submission = new SubmitAnswer(report.id(), Submissions.id(request), kind, Map.of(), by);
        return submissions.submit(report, visit, submission, typed, SentPage.of(request), model, response);
    }

    private void requireOffered(ReportRow report, VersionKind kind) {
        if (kind == VersionKind.ANSWERED || !kind.offered(form.asking(report))) {
            throw new NotFound();
        }
    }
}
