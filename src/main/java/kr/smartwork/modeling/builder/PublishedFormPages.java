package kr.smartwork.modeling.builder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.smartwork.form.FormContext;
import kr.smartwork.form.FormVersion;
import kr.smartwork.form.Forms;
import kr.smartwork.form.draft.Difference;
import kr.smartwork.form.draft.DraftForm;
import kr.smartwork.form.draft.FormDrafts;
import kr.smartwork.form.exchange.FormExchange;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A published form: how it looks, its versions and what differs between two of them, and its files. */
@Controller
@RequestMapping("/forms/{code}")
class PublishedFormPages {

    private final Forms forms;
    private final FormDrafts drafts;
    private final Programs programs;
    private final Clock clock;

    PublishedFormPages(Forms forms, FormDrafts drafts, Programs programs, Clock clock) {
        this.forms = forms;
        this.drafts = drafts;
        this.programs = programs;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        user.actor().require(DraftPages.BUILDERS);
        List<FormVersion> history = forms.history(code);
        FormVersion shown = version == null ? first(history) : find(history, version);
        model.addAttribute("history", history);
        model.addAttribute("shown", shown);
        model.addAttribute("filled", shown.schema().filled(Map.of(), List.of(), FormContext.on(LocalDate.now(clock))));
        model.addAttribute("draft", drafts.of(code).orElse(null));
        model.addAttribute(
                "programs",
                programs.findAllByOrderByPositionNo().stream()
                        .filter(program -> program.formCode().equals(code))
                        .toList());
        compare(history, from, to, model);
        return "modeling/builder/form";
    }

    private static void compare(List<FormVersion> history, @Nullable Integer from, @Nullable Integer to, Model model) {
        if (history.size() > 1) {
            FormVersion newer = to == null ? history.get(0) : find(history, to);
            FormVersion older = from == null ? history.get(1) : find(history, from);
            model.addAttribute("newer", newer);
            model.addAttribute("older", older);
            model.addAttribute("changes", Difference.between(older.schema(), newer.schema()));
        }
    }

    private static FormVersion first(List<FormVersion> history) {
        return history.stream().findFirst().orElseThrow(NotFound::new);
    }

    private static FormVersion find(List<FormVersion> history, int number) {
        return history.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** As Camunda Modeler opens it. */
    @GetMapping("/{number}/camunda")
    ResponseEntity<byte[]> camunda(
            @AuthenticationPrincipal StaffUser user, @PathVariable String code, @PathVariable int number) {
        FormVersion version = readable(user, code, number);
        return Download.json(
                code + ".form", DraftForm.read(version.schema().json(), 0).prettyJson());
    }

    /** As our sheet of questions. */
    @GetMapping("/{number}/questions")
    ResponseEntity<byte[]> questions(
            @AuthenticationPrincipal StaffUser user, @PathVariable String code, @PathVariable int number) {
        FormVersion version = readable(user, code, number);
        return Download.excel(code + "-questions.xlsx", FormExchange.questions(version.schema()));
    }

    /** As XLSForm. */
    @GetMapping("/{number}/xlsform")
    ResponseEntity<byte[]> xlsForm(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String code,
            @PathVariable int number,
            Locale locale) {
        FormVersion version = readable(user, code, number);
        return Download.excel(
                code + "-xlsform.xlsx", FormExchange.xlsForm(version.schema(), code, version.title(locale)));
    }

    private FormVersion readable(StaffUser user, String code, int number) {
        user.actor().require(DraftPages.BUILDERS);
        return find(forms.history(code), number);
    }
}
