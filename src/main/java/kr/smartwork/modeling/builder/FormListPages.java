package kr.smartwork.modeling.builder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.form.FormVersion;
import kr.smartwork.form.Forms;
import kr.smartwork.form.draft.DraftForm;
import kr.smartwork.form.draft.FormDrafts;
import kr.smartwork.form.exchange.FormExchange;
import kr.smartwork.form.exchange.ImportRemark;
import kr.smartwork.form.exchange.ImportedForm;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms: published ones with their programs, drafts, and how a new one begins. */
@Controller
@RequestMapping("/forms")
class FormListPages {

    private final Forms forms;
    private final FormDrafts drafts;
    private final Programs programs;

    FormListPages(Forms forms, FormDrafts drafts, Programs programs) {
        this.forms = forms;
        this.drafts = drafts;
        this.programs = programs;
    }

    @GetMapping
    String list(@AuthenticationPrincipal StaffUser user, Model model) {
        user.actor().require(DraftPages.BUILDERS);
        Map<String, List<Program>> uses =
                programs.findAllByOrderByPositionNo().stream().collect(Collectors.groupingBy(Program::formCode));
        model.addAttribute("forms", forms.all());
        model.addAttribute("drafts", drafts.all());
        model.addAttribute("uses", uses);
        return "modeling/builder/list";
    }

    @GetMapping("/new")
    String blank(@AuthenticationPrincipal StaffUser user, Model model) {
        user.actor().require(DraftPages.BUILDERS);
        return show(model, "", "", List.of(), List.of());
    }

    /** From a blank form, a copy of a published one, or a spreadsheet. */
    @PostMapping("/new")
    String create(
            @AuthenticationPrincipal StaffUser user,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        user.actor().require(DraftPages.BUILDERS);
        try {
            if (file != null && !file.isEmpty()) {
                return imported(user.actor(), title, FormExchange.read(file.getBytes()), model, redirect);
            }
            return editor(drafts.create(title, begin(from), user.actor().name()));
        } catch (InvalidInput refused) {
            return show(model, title, from, refused.errors(), List.of());
        }
    }

    private String begin(String from) {
        if (from.isEmpty()) {
            return DraftForm.blank().json();
        }
        return forms.newest(from)
                .map(version -> version.schema().json())
                .orElseThrow(() -> InvalidInput.at("from", "unknown", Text.of("builder.error.unknown-start")));
    }

    private String imported(Actor actor, String title, ImportedForm form, Model model, RedirectAttributes redirect) {
        if (!form.errors().isEmpty()) {
            return show(model, title, "", List.of(), form.errors());
        }
        UUID id = drafts.create(title.isBlank() ? form.title() : title, form.json(), actor.name());
        int left = form.notUnderstood().size();
        redirect.addFlashAttribute(
                "message", left == 0 ? Text.of("builder.import.whole") : Text.of("builder.import.done", left));
        redirect.addFlashAttribute("left", new ArrayList<>(form.notUnderstood()));
        return editor(id);
    }

    private String show(Model model, String title, String from, List<FieldError> errors, List<ImportRemark> remarks) {
        model.addAttribute("typedTitle", title);
        model.addAttribute("from", from);
        model.addAttribute("errors", errors);
        model.addAttribute("remarks", remarks);
        model.addAttribute("forms", forms.all());
        return "modeling/builder/new";
    }

    @GetMapping("/new/template.xlsx")
    ResponseEntity<byte[]> template(@AuthenticationPrincipal StaffUser user) {
        user.actor().require(DraftPages.BUILDERS);
        return Download.excel("questions.xlsx", FormExchange.template());
    }

    /** The draft of a published form: the one there is, or a new one. */
    @PostMapping("/{code}/draft")
    String begin(@AuthenticationPrincipal StaffUser user, @PathVariable String code) {
        user.actor().require(DraftPages.BUILDERS);
        FormVersion latest = forms.latest(code);
        return editor(drafts.continueFrom(latest.code(), user.actor().name()));
    }

    private static String editor(UUID id) {
        return "redirect:/forms/drafts/" + id;
    }
}
