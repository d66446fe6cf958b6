package kr.smartwork.modeling.builder;

import java.util.List;
import java.util.UUID;
import kr.smartwork.form.draft.FormDraft;
import kr.smartwork.form.draft.FormDrafts;
import kr.smartwork.form.draft.RuleTrial;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.LastCycleAnswers;
import kr.smartwork.report.LastCycleAnswers.LastCycle;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tries the rules of a card on the last cycle's answers of the reader's units. */
@Controller
class TrialPages {

    private final FormDrafts drafts;
    private final LastCycleAnswers answers;

    TrialPages(FormDrafts drafts, LastCycleAnswers answers) {
        this.drafts = drafts;
        this.answers = answers;
    }

    @GetMapping("/forms/drafts/{id}/trial")
    String trial(
            @AuthenticationPrincipal StaffUser user, @PathVariable UUID id, @RequestParam String card, Model model) {
        user.actor().require(DraftPages.BUILDERS);
        FormDraft draft = drafts.get(id);
        RuleTrial trial = new RuleTrial(draft.form(), card);
        List<String> paths = user.actor().paths(DraftPages.BUILDERS);
        LastCycle cycle = answers.find(draft.formCode(), paths).orElse(null);
        if (cycle != null && trial.hasRules()) {
            answers.forEach(cycle, paths, trial::take);
        }
        model.addAttribute("draft", draft);
        model.addAttribute("card", card);
        model.addAttribute("trial", trial);
        model.addAttribute("cycle", cycle);
        return "modeling/builder/trial";
    }
}
