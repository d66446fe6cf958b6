package kr.smartwork.respond;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.form.CheckedAnswers;
import kr.smartwork.form.FilledForm;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.Forms;
import kr.smartwork.report.AnswerContexts;
import kr.smartwork.report.CaseNotes;
import kr.smartwork.report.EarlierAnswers;
import kr.smartwork.report.MarkedQuestions;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.VersionKind;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages after the form: review, receipt, state. Each returns the name of its template. */
@Component
class AnswerPages {

    private final Forms forms;
    private final VersionRows versions;
    private final AnswerContexts contexts;
    private final EarlierAnswers earlier;
    private final CaseNotes notes;
    private final ShownFiles files;
    private final MarkedQuestions marked;

    AnswerPages(
            Forms forms,
            VersionRows versions,
            AnswerContexts contexts,
            EarlierAnswers earlier,
            CaseNotes notes,
            ShownFiles files,
            MarkedQuestions marked) {
        this.forms = forms;
        this.versions = versions;
        this.contexts = contexts;
        this.earlier = earlier;
        this.notes = notes;
        this.files = files;
        this.marked = marked;
    }

    private FormSchema formOf(ReportRow report) {
        return forms.version(report.formVersionId()).schema();
    }

    /** @throws kr.smartwork.shared.InvalidInput with every broken rule */
    CheckedAnswers check(ReportRow report, Map<String, ?> typed) {
        FormSchema form = formOf(report);
        return form.check(typed, contexts.of(report.id(), form));
    }

    /** All answers in words, before they are submitted. What was typed but is not asked travels on, for the way back. */
    String review(
            ReportRow report,
            Map<String, ?> typed,
            CheckedAnswers checked,
            String submissionId,
            SentPage page,
            Model model) {
        common(report, filled(report, checked.answers()), model);
        model.addAttribute("typed", filled(report, typed).parameters());
        model.addAttribute("page", page);
        model.addAttribute("submissionId", submissionId);
        model.addAttribute("languageForm", "/my/" + report.id() + "/review");
        Optional<EarlierAnswers.Earlier> same =
                earlier.of(report.id()).filter(last -> last.answers().equals(checked.answers()));
        same.ifPresent(last -> model.addAttribute("same", last));
        return "respond/review";
    }

    /** Asks once more before a report without answers is submitted. */
    String instead(
            ReportRow report, VersionKind kind, Map<String, ?> typed, String submissionId, SentPage page, Model model) {
        common(report, filled(report, typed), model);
        model.addAttribute("typed", filled(report, typed).parameters());
        model.addAttribute("kind", kind);
        model.addAttribute("page", page);
        model.addAttribute("submissionId", submissionId);
        model.addAttribute("languageForm", "/my/" + report.id() + "/instead");
        return "respond/instead";
    }

    /** Where the report stands, with a copy of the last answers, and with what was to be corrected and is not. */
    String state(ReportRow report, Model model) {
        versions.latest(report.id()).ifPresent(version -> submitted(report, version, model));
        if (report.state() == ReportState.RETURNED) {
            model.addAttribute("schema", formOf(report));
            model.addAttribute("marks", marked.of(report.id(), report.versionNo()));
        }
        model.addAttribute("report", report);
        model.addAttribute("conversation", notes.withFacility(report.id()));
        model.addAttribute("offices", List.of(report.office()));
        return "respond/state";
    }

    /** Proof of one submission. */
    String receipt(ReportRow report, VersionRow version, Model model) {
        submitted(report, version, model);
        return "respond/receipt";
    }

    /** The time is over: what was typed is shown, so that it can be told on the phone. */
    String tooLate(ReportRow report, Map<String, ?> typed, Model model) {
        common(report, filled(report, typed), model);
        model.addAttribute("languageUrl", "/my/" + report.id());
        return "respond/too-late";
    }

    private void submitted(ReportRow report, VersionRow version, Model model) {
        FormSchema form = forms.version(version.formVersionId()).schema();
        common(report, form.filled(form.stored(version.answers()), List.of()), model);
        model.addAttribute("version", version);
    }

    private FilledForm filled(ReportRow report, Map<String, ?> answers) {
        FormSchema form = formOf(report);
        return form.filled(answers, List.of(), contexts.of(report.id(), form));
    }

    private void common(ReportRow report, FilledForm filled, Model model) {
        files.show(report, filled.schema(), model);
        model.addAttribute("report", report);
        model.addAttribute("filled", filled);
        model.addAttribute("offices", List.of(report.office()));
    }

    static String newSubmissionId() {
        return UUID.randomUUID().toString();
    }
}
