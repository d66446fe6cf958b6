package kr.smartwork.respond;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.form.CheckedAnswers;
import kr.smartwork.form.FilledForm;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.Forms;
import kr.smartwork.program.Programs;
import kr.smartwork.report.AnswerContexts;
import kr.smartwork.report.AnswerFiles;
import kr.smartwork.shared.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages about one report: form, review, state. Each returns the name of its template. */
@Component
class AnswerPages {

    private final Forms forms;
    private final VersionRows versions;
    private final AnswerContexts contexts;
    private final AnswerFiles answerFiles;
    private final Programs programs;

    AnswerPages(
            Forms forms, VersionRows versions, AnswerContexts contexts, AnswerFiles answerFiles, Programs programs) {
        this.forms = forms;
        this.versions = versions;
        this.contexts = contexts;
        this.answerFiles = answerFiles;
        this.programs = programs;
    }

    /** The form that the report's cycle asks with. */
    FormSchema formOf(ReportRow report) {
        return forms.version(report.formVersionId()).schema();
    }

    /** @throws kr.smartwork.shared.InvalidInput with every broken rule */
    CheckedAnswers check(ReportRow report, Map<String, ?> typed) {
        FormSchema form = formOf(report);
        return form.check(typed, contexts.of(report.id(), form));
    }

    /** The form with the last submission's answers, or empty. */
    String form(ReportRow report, Model model) {
        FormSchema form = formOf(report);
        Map<String, Object> last = report.versionNo() == 0
                ? Map.of()
                : versions.latest(report.id())
                        .map(version -> form.stored(version.answers()))
                        .orElse(Map.of());
        return form(report, filled(report, last, List.of()), model);
    }

    /** The form with everything typed and what is wrong with it. */
    String form(ReportRow report, Map<String, ?> typed, List<FieldError> errors, Model model) {
        return form(report, filled(report, typed, errors), model);
    }

    private FilledForm filled(ReportRow report, Map<String, ?> typed, List<FieldError> errors) {
        FormSchema form = formOf(report);
        return form.filled(typed, errors, contexts.of(report.id(), form));
    }

    private String form(ReportRow report, FilledForm filled, Model model) {
        common(report, filled, model);
        model.addAttribute("languageForm", "/my/" + report.id() + "/edit");
        programs.findByCode(report.programCode())
                .ifPresent(program -> model.addAttribute("definition", program.definition()));
        model.addAttribute("minutes", Math.max(1, (filled.schema().fields().size() + 3) / 4));
        return "respond/form";
    }

    /** All answers in words, before they are submitted. */
    String review(ReportRow report, CheckedAnswers checked, String submissionId, Model model) {
        common(report, filled(report, checked.answers(), List.of()), model);
        model.addAttribute("submissionId", submissionId);
        model.addAttribute("languageForm", "/my/" + report.id() + "/review");
        return "respond/review";
    }

    /** Where the report stands, with a copy of the last answers. */
    String state(ReportRow report, Model model) {
        versions.latest(report.id()).ifPresent(version -> submitted(report, version, model));
        model.addAttribute("report", report);
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
        common(report, filled(report, typed, List.of()), model);
        model.addAttribute("languageUrl", "/my/" + report.id());
        return "respond/too-late";
    }

    private void submitted(ReportRow report, VersionRow version, Model model) {
        FormSchema form = forms.version(version.formVersionId()).schema();
        common(report, form.filled(form.stored(version.answers()), List.of()), model);
        model.addAttribute("version", version);
    }

    private void common(ReportRow report, FilledForm filled, Model model) {
        String at = "/my/" + report.id() + "/files";
        model.addAttribute("uploads", at);
        model.addAttribute("filesAt", at);
        model.addAttribute("fileNames", answerFiles.names(report.id(), filled.schema()));
        model.addAttribute("report", report);
        model.addAttribute("filled", filled);
        model.addAttribute("offices", List.of(report.office()));
    }

    static String newSubmissionId() {
        return UUID.randomUUID().toString();
    }
}
