package kr.smartwork.modeling.builder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.form.Evaluation;
import kr.smartwork.form.FormContext;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.draft.DraftCheck;
import kr.smartwork.form.draft.FormDraft;
import kr.smartwork.form.draft.FormDrafts;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A draft as respondents would see it: marked as a test, open to whoever has the link, and storing nothing. */
@Controller
class TestPages {

    private static final String TEST = "/r/test/{token}";

    private final TestLinks links;
    private final FormDrafts drafts;
    private final Clock clock;

    TestPages(TestLinks links, FormDrafts drafts, Clock clock) {
        this.links = links;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The link, for staff to pass on. */
    @GetMapping("/forms/drafts/{id}/test-link")
    String link(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, Model model) {
        user.actor().require(DraftPages.BUILDERS);
        model.addAttribute("draft", drafts.get(id));
        model.addAttribute("url", links.url(id));
        model.addAttribute("path", "/r/test/" + links.token(id, links.end()));
        model.addAttribute("end", links.end());
        return "modeling/builder/test-link";
    }

    @GetMapping(TEST)
    String form(@PathVariable String token, HttpServletResponse response, Model model) {
        return show(token, Map.of(), false, response, model);
    }

    /** Errors as a respondent would get them, or what officials would be told; a button may ask for less. */
    @PostMapping(TEST)
    String check(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        boolean sends = "send".equals(request.getParameter("do"));
        return show(token, request.getParameterMap(), sends, response, model);
    }

    private String show(
            String token, Map<String, String[]> typed, boolean sends, HttpServletResponse response, Model model) {
        FormDraft draft = find(token);
        if (draft == null) {
            response.setStatus(404);
            return "modeling/builder/test-unknown";
        }
        model.addAttribute("draft", draft);
        FormSchema schema = new DraftCheck(draft.form()).shown();
        if (schema == null) {
            return "modeling/builder/test";
        }
        FormContext context = FormContext.on(LocalDate.now(clock));
        Map<String, Object> answers = schema.typed(typed);
        Evaluation made = schema.evaluate(answers, context);
        boolean accepted = sends && made.errors().isEmpty();
        model.addAttribute(
                "filled",
                schema.filled(accepted ? made.answers() : answers, sends ? made.errors() : List.of(), context));
        model.addAttribute("accepted", accepted);
        model.addAttribute("flagged", accepted ? made.flagged() : List.of());
        return "modeling/builder/test";
    }

    private @Nullable FormDraft find(String token) {
        try {
            return links.draft(token).map(drafts::get).orElse(null);
        } catch (NotFound published) {
            return null;
        }
    }
}
