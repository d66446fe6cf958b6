package kr.smartwork.respond;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.form.FilledForm;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.Forms;
import kr.smartwork.program.Asking;
import kr.smartwork.program.Program;
import kr.smartwork.program.ProgramDefinition;
import kr.smartwork.program.Programs;
import kr.smartwork.report.AnswerContexts;
import kr.smartwork.report.CaseNotes;
import kr.smartwork.report.Drafts;
import kr.smartwork.report.Drafts.Draft;
import kr.smartwork.report.EarlierAnswers;
import kr.smartwork.report.MarkedQuestions;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which a report is answered, or the parts of it that have changed. Each returns its template's name. */
@Component
class FormPages {

    private final Forms forms;
    private final VersionRows versions;
    private final AnswerContexts contexts;
    private final Programs programs;
    private final Drafts drafts;
    private final CaseNotes notes;
    private final EarlierAnswers earlier;
    private final ShownFiles files;
    private final MarkedQuestions marked;

    FormPages(
            Forms forms,
            VersionRows versions,
            AnswerContexts contexts,
            Programs programs,
            Drafts drafts,
            CaseNotes notes,
            EarlierAnswers earlier,
            ShownFiles files,
            MarkedQuestions marked) {
        this.forms = forms;
        this.versions = versions;
        this.contexts = contexts;
        this.programs = programs;
        this.drafts = drafts;
        this.notes = notes;
        this.earlier = earlier;
        this.files = files;
        this.marked = marked;
    }

    /** The form that the report's cycle asks with. */
    FormSchema formOf(ReportRow report) {
        return forms.version(report.formVersionId()).schema();
    }

    /** What the report's program offers; nothing special when the program is gone. */
    Asking asking(ReportRow report) {
        return programs.findByCode(report.programCode())
                .map(Program::definition)
                .map(ProgramDefinition::asking)
                .orElse(Asking.USUAL);
    }

    /** The form with the person's draft, else the last submission's answers, else empty. */
    String form(ReportRow report, UUID personId, Model model) {
        FormSchema form = formOf(report);
        Optional<Draft> draft = drafts.find(report.id(), personId);
        draft.ifPresent(found -> model.addAttribute("draft", found));
        Optional<VersionRow> last = report.versionNo() == 0 ? Optional.empty() : versions.latest(report.id());
        last.ifPresent(version -> model.addAttribute("version", version));
        Map<String, Object> answers = draft.map(Draft::answers)
                .or(() -> last.map(VersionRow::answers))
                .map(form::stored)
                .orElse(Map.of());
        SentPage page = SentPage.fresh(draft.map(Draft::revision).orElse(0), report.versionNo());
        return form(report, filled(report, answers, List.of()), page, model);
    }

    /** The form with everything typed. */
    String form(ReportRow report, Map<String, ?> typed, SentPage page, Model model) {
        model.addAttribute("unsaved", true);
        return form(report, filled(report, typed, List.of()), page, model);
    }

    /** The form with everything typed and what is wrong with it. */
    String form(ReportRow report, Map<String, ?> typed, List<FieldError> errors, SentPage page, Model model) {
        model.addAttribute("unsaved", true);
        return form(report, filled(report, typed, errors), page.judgedNow(), model);
    }

    /** The form with everything typed, of which only one thing has been looked at, and what is wrong with that. */
    String refused(ReportRow report, Map<String, ?> typed, List<FieldError> errors, SentPage page, Model model) {
        model.addAttribute("unsaved", true);
        return form(report, filled(report, typed, errors), page, model);
    }

    /** What was typed, with the last cycle's answers wherever nothing was. */
    Map<String, Object> prefilled(ReportRow report, Map<String, Object> typed, Model model) {
        Optional<EarlierAnswers.Earlier> last = asking(report).prefill() ? earlier.of(report.id()) : Optional.empty();
        last.ifPresent(found -> model.addAttribute("prefilled", found));
        return last.map(found -> Prefill.of(formOf(report), found, typed)).orElse(typed);
    }

    private String form(ReportRow report, FilledForm filled, SentPage page, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("filled", filled);
        model.addAttribute("page", page);
        model.addAttribute("conversation", notes.withFacility(report.id()));
        mark(report, model);
        model.addAttribute("offices", List.of(report.office()));
        files.show(report, filled.schema(), model);
        model.addAttribute("languageForm", "/my/" + report.id() + "/edit");
        model.addAttribute("rowsUrl", "/my/" + report.id() + "/edit");
        Optional<ProgramDefinition> definition =
                programs.findByCode(report.programCode()).map(Program::definition);
        definition.ifPresent(found -> model.addAttribute("definition", found));
        Asking asking = definition.map(ProgramDefinition::asking).orElse(Asking.USUAL);
        model.addAttribute("asking", asking);
        if (asking.prefill() && report.standing().open() && !model.containsAttribute("prefilled")) {
            earlier.of(report.id()).ifPresent(found -> model.addAttribute("earlier", found));
        }
        model.addAttribute("minutes", Math.max(1, (filled.schema().fields().size() + 3) / 4));
        return "respond/form";
    }

    /** The sections that are not any more as the page shows them. */
    String parts(ReportRow report, Map<String, ?> typed, SentPage page, Model model) {
        FilledForm filled = filled(report, typed, List.of());
        model.addAttribute("report", report);
        model.addAttribute("filled", page.judged() ? filled.judged() : filled);
        model.addAttribute("parts", filled.changed(page.parts()));
        mark(report, model);
        model.addAttribute("rowsUrl", "/my/" + report.id() + "/edit");
        files.show(report, filled.schema(), model);
        return "respond/draft";
    }

    /** The questions that the office wants corrected, while it does. */
    private void mark(ReportRow report, Model model) {
        if (report.state() == ReportState.RETURNED) {
            model.addAttribute("marks", marked.of(report.id(), report.versionNo()));
        }
    }

    private FilledForm filled(ReportRow report, Map<String, ?> typed, List<FieldError> errors) {
        FormSchema form = formOf(report);
        return form.filled(typed, errors, contexts.of(report.id(), form));
    }
}
