package kr.smartwork.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.smartwork.form.FilledForm;
import kr.smartwork.form.FormSchema;
import kr.smartwork.process.CorrectLate;
import kr.smartwork.process.ReportProcess;
import kr.smartwork.program.Asking;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.AnswerContexts;
import kr.smartwork.report.AnswerFiles;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.Channel;
import kr.smartwork.report.Receipt;
import kr.smartwork.report.SubmitAnswer;
import kr.smartwork.report.Submitter;
import kr.smartwork.report.VersionKind;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An official types in what the facility says, on the phone or on the spot: the respondents' form, under the official's name.
 * The page says which by {@code way}.
 */
@Controller
@RequestMapping("/reports/{id}/phone")
class PhoneController {

    private final CasePages pages;
    private final AnswerContexts contexts;
    private final Programs programs;
    private final ReportProcess process;
    private final CorrectLate correctLate;
    private final ListPlace place;

    PhoneController(
            CasePages pages,
            AnswerContexts contexts,
            Programs programs,
            ReportProcess process,
            CorrectLate correctLate,
            ListPlace place) {
        this.place = place;
        this.correctLate = correctLate;
        this.pages = pages;
        this.contexts = contexts;
        this.programs = programs;
        this.process = process;
    }

    /** The form with the current version's answers, if there is one. */
    @GetMapping
    ModelAndView form(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "PHONE") Channel way) {
        CaseFile file = pages.fileToEnter(user.actor(), id);
        CaseFile.Version current = file.current();
        Map<String, ?> answers = current == null ? Map.of() : current.answers().answers();
        return page(user.actor(), file, UUID.randomUUID().toString(), answers, List.of(), way);
    }

    /** The form, with what was noted on the page of the case while calling or on the spot. Nothing is stored. */
    @PostMapping("/begin")
    ModelAndView begin(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "PHONE") Channel way,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(name = "seen", required = false) @Nullable String[] seen,
            FoundFields found) {
        return form(user, id, way).addObject("note", Memo.of(comment, seen, found));
    }

    /** The address of what was begun, reloaded. */
    @GetMapping({"/begin", "/edit"})
    String again(@PathVariable UUID id) {
        return "redirect:" + place.at("/reports/" + id + "/phone");
    }

    /** Stores it, or shows what is wrong at each question with everything that was typed. */
    @PostMapping
    ModelAndView submit(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam String submissionId,
            @RequestParam(defaultValue = "ANSWERED") VersionKind kind,
            @RequestParam(defaultValue = "PHONE") Channel way,
            @RequestParam(required = false) @Nullable String lateReason,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Actor actor = user.actor();
        CaseFile file = pages.fileToEnter(actor, id);
        Map<String, Object> typed = file.form().schema().typed(request.getParameterMap());
        try {
            AnswerFiles.requireUploaded(file.form().schema(), request.getParameterMap());
            SubmitAnswer answer = new SubmitAnswer(
                    id, submissionId, kind, typed, by(way, actor).noting(note));
            Receipt receipt =
                    lateReason == null ? process.submit(answer) : correctLate.correct(actor, answer, lateReason);
            flash.addFlashAttribute(
                    "message",
                    Text.of(
                            way == Channel.VISIT ? "report.done.visit" : "report.done.phone",
                            receipt.version(),
                            receipt.number()));
            return new ModelAndView("redirect:" + place.at("/reports/" + id));
        } catch (InvalidInput wrong) {
            ModelAndView page = page(actor, file, submissionId, typed, wrong.errors(), way);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page.addObject("lateReason", lateReason).addObject("note", note);
        } catch (Conflict late) {
            ModelAndView page = page(actor, file, submissionId, typed, List.of(), way);
            page.addObject("refused", late.text());
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("lateReason", lateReason).addObject("note", note);
        }
    }

    /** The sections that look different by now: another is asked, a calculated value has changed. Nothing is stored. */
    @PostMapping("/parts")
    ModelAndView parts(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(name = "part", defaultValue = "") List<String> shown,
            @RequestParam(defaultValue = "false") boolean judged,
            HttpServletRequest request) {
        CaseFile file = pages.fileToEnter(user.actor(), id);
        FormSchema form = file.form().schema();
        FilledForm filled = form.filled(form.typed(request.getParameterMap()), List.of(), contexts.of(file.id(), form));
        return pages.page("inbox/phone-parts", user.actor(), file)
                .addObject("uploads", uploads(id))
                .addObject("filled", judged ? filled.judged() : filled)
                .addObject("parts", filled.changed(shown))
                .addObject("rowsUrl", rowsUrl(id));
    }

    /** A row more or less in a roster, without a script: the form with everything typed. */
    @PostMapping("/edit")
    ModelAndView edit(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam String submissionId,
            @RequestParam(defaultValue = "PHONE") Channel way,
            @RequestParam(required = false) @Nullable String lateReason,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request) {
        CaseFile file = pages.fileToEnter(user.actor(), id);
        Map<String, Object> typed = file.form().schema().typed(request.getParameterMap());
        return page(user.actor(), file, submissionId, typed, List.of(), way)
                .addObject("lateReason", lateReason)
                .addObject("note", note);
    }

    /** What the program takes instead of answers. */
    private List<VersionKind> kinds(CaseFile file) {
        Asking asking = programs.findByCode(file.cycle().programCode())
                .map(program -> program.definition().asking())
                .orElse(Asking.USUAL);
        return Stream.of(VersionKind.NOTHING_TO_REPORT, VersionKind.CLOSED_TODAY)
                .filter(kind -> kind.offered(asking))
                .toList();
    }

    private static Submitter by(Channel way, Actor actor) {
        return way == Channel.VISIT ? Submitter.visit(actor) : Submitter.phone(actor);
    }

    private static String uploads(UUID id) {
        return "/reports/" + id + "/phone/files";
    }

    private static String rowsUrl(UUID id) {
        return "/reports/" + id + "/phone/edit";
    }

    ModelAndView page(
            Actor actor,
            CaseFile file,
            String submissionId,
            Map<String, ?> answers,
            List<FieldError> errors,
            Channel way) {
        return pages.page("inbox/phone", actor, file)
                .addObject("way", way == Channel.VISIT ? way : Channel.PHONE)
                .addObject("submissionId", submissionId)
                .addObject("uploads", uploads(file.id()))
                .addObject("rowsUrl", rowsUrl(file.id()))
                .addObject("kinds", kinds(file))
                .addObject(
                        "filled",
                        file.form()
                                .schema()
                                .filled(
                                        answers,
                                        errors,
                                        contexts.of(file.id(), file.form().schema())));
    }
}
