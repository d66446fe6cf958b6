package kr.smartwork.modeling.builder;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.smartwork.cycle.CyclesOfForm;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.FormVersion;
import kr.smartwork.form.Forms;
import kr.smartwork.form.draft.Difference;
import kr.smartwork.form.draft.DraftCheck;
import kr.smartwork.form.draft.FormDraft;
import kr.smartwork.form.draft.FormDrafts;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishing a draft: what changes, what it touches, and why. */
@Controller
@RequestMapping("/forms/drafts/{id}/publish")
class PublishPages {

    private final FormDrafts drafts;
    private final Forms forms;
    private final CyclesOfForm cycles;
    private final Programs programs;
    private final Editor editor;

    PublishPages(FormDrafts drafts, Forms forms, CyclesOfForm cycles, Programs programs, Editor editor) {
        this.drafts = drafts;
        this.forms = forms;
        this.cycles = cycles;
        this.programs = programs;
        this.editor = editor;
    }

    @GetMapping
    String ask(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, Locale locale, Model model) {
        user.actor().require(DraftPages.BUILDERS);
        return show(id, "", List.of(), locale, model);
    }

    @PostMapping
    String publish(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "0") int against,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Actor actor = user.actor();
        actor.require(DraftPages.BUILDERS);
        try {
            FormVersion version = drafts.publish(id, against, note, actor.username(), actor.name());
            redirect.addFlashAttribute("message", Text.of("builder.publish.done", version.title(), version.number()));
            return "redirect:/forms/" + version.code();
        } catch (InvalidInput refused) {
            return show(id, note, refused.errors(), locale, model);
        } catch (Conflict newer) {
            return show(id, note, List.of(new FieldError("", newer.code(), newer.text())), locale, model);
        }
    }

    private String show(UUID id, String note, List<FieldError> errors, Locale locale, Model model) {
        FormDraft draft = drafts.get(id);
        FormVersion latest = forms.newest(draft.formCode()).orElse(null);
        FormSchema schema = new DraftCheck(draft.form()).shown();
        model.addAttribute("editor", editor.view(draft, null, "", locale));
        model.addAttribute("latest", latest);
        model.addAttribute(
                "changes", latest == null || schema == null ? List.of() : Difference.between(latest.schema(), schema));
        model.addAttribute("questions", schema == null ? 0 : schema.fields().size());
        model.addAttribute("cycles", cycles.open(draft.formCode()));
        model.addAttribute(
                "programs",
                programs.findAllByOrderByPositionNo().stream()
                        .filter(program -> program.formCode().equals(draft.formCode()))
                        .toList());
        model.addAttribute("note", note);
        model.addAttribute("errors", errors);
        return "modeling/builder/publish";
    }
}
