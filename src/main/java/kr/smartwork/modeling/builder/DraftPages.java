package kr.smartwork.modeling.builder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.form.draft.Card;
import kr.smartwork.form.draft.FormDraft;
import kr.smartwork.form.draft.FormDrafts;
import kr.smartwork.form.draft.StaleDraft;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor of a draft. One form holds the open card and every button, so that whatever is pressed saves it first. */
@Controller
@RequestMapping("/forms/drafts/{id}")
class DraftPages {

    /** Who may build forms. */
    static final Role[] BUILDERS = {Role.DESIGNER, Role.ADMIN};

    private static final String VIEW = "modeling/builder/editor";

    private final FormDrafts drafts;
    private final Editor editor;

    DraftPages(FormDrafts drafts, Editor editor) {
        this.drafts = drafts;
        this.editor = editor;
    }

    @GetMapping
    String page(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String card,
            Locale locale,
            Model model) {
        user.actor().require(BUILDERS);
        FormDraft draft = drafts.get(id);
        model.addAttribute("editor", editor.view(draft, card, "", locale));
        model.addAttribute("filled", editor.preview(draft, Map.of()));
        return VIEW;
    }

    @PostMapping
    String edit(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        user.actor().require(BUILDERS);
        Parameters sent = new Parameters(request.getParameterMap());
        Card typed = editor.typed(drafts.get(id), sent);
        try {
            FormDraft draft = editor.edit(id, user.actor().name(), sent, typed);
            String open = open(sent, draft);
            if (!part) {
                return "redirect:/forms/drafts/" + id + (open == null ? "" : "?card=" + open + "#line-" + open);
            }
            boolean typing =
                    typed != null && typed.id().equals(open) && !typed.rules().complete();
            EditorView view = typing
                    ? editor.view(draft, typed, List.of(), sent.get("changed"), locale)
                    : editor.view(draft, open, sent.get("changed"), locale);
            return parts(view, sent, model, response);
        } catch (InvalidInput refused) {
            response.setStatus(422);
            model.addAttribute("problem", Text.of("builder.editor.invalid"));
            return again(id, typed, refused.errors(), sent, part, locale, model);
        } catch (StaleDraft stale) {
            response.setStatus(409);
            model.addAttribute("problem", stale.text());
            return again(id, typed, List.of(), sent, part, locale, model);
        }
    }

    /** The card that is open afterwards. */
    private static @Nullable String open(Parameters sent, FormDraft draft) {
        Action action = Action.parse(sent.get("do"));
        if (action.is("open")) {
            return action.what();
        }
        if (action.is("close")) {
            return null;
        }
        boolean stays = action.is("up")
                || action.is("down")
                || action.is("place")
                || draft.form().touched() == null;
        String card = stays ? sent.get("card") : draft.form().touched();
        return card == null || card.isEmpty() ? null : card;
    }

    /** After typing, the page keeps the inputs it has unless they change; after a button, the list is renewed. */
    private String parts(EditorView view, Parameters sent, Model model, HttpServletResponse response) {
        response.setHeader("HX-Trigger", "edited");
        model.addAttribute("editor", view);
        String changed = sent.get("changed");
        if (!sent.get("do").isEmpty() || changed.isEmpty()) {
            return VIEW + "-parts :: list";
        }
        response.setHeader("HX-Reswap", "none");
        model.addAttribute("oob", true);
        return VIEW + (reshapes(changed) ? "-parts :: card" : "-parts :: line");
    }

    /** Inputs on which other inputs of the card depend. */
    private static boolean reshapes(String changed) {
        return List.of("options", "option.", "column.", "term.", "calc.", "check.", "attention.", "personal").stream()
                .anyMatch(changed::startsWith);
    }

    /** Nothing that was typed is lost: the same page with the card as it was typed, and the draft as it now is. */
    private String again(
            UUID id,
            @Nullable Card typed,
            List<FieldError> errors,
            Parameters sent,
            boolean part,
            Locale locale,
            Model model) {
        FormDraft draft = drafts.get(id);
        model.addAttribute("editor", editor.view(draft, typed, errors, sent.get("changed"), locale));
        if (part) {
            return VIEW + "-parts :: list";
        }
        model.addAttribute("filled", editor.preview(draft, Map.of()));
        return VIEW;
    }

    /** The preview with what was typed into it; stores nothing. */
    @PostMapping("/preview")
    String preview(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        user.actor().require(BUILDERS);
        FormDraft draft = drafts.get(id);
        model.addAttribute("filled", editor.preview(draft, request.getParameterMap()));
        if (part) {
            return "modeling/builder/preview :: phone";
        }
        String open = request.getParameter("open");
        model.addAttribute("editor", editor.view(draft, open, "", locale));
        return VIEW;
    }

    @PostMapping("/discard")
    String discard(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, RedirectAttributes redirect) {
        user.actor().require(BUILDERS);
        drafts.get(id);
        drafts.discard(id);
        redirect.addFlashAttribute("message", Text.of("builder.editor.discarded"));
        return "redirect:/forms";
    }
}
