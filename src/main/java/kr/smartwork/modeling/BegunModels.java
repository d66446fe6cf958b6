package kr.smartwork.modeling;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.smartwork.process.ModelChecks;
import kr.smartwork.process.ModelDraft;
import kr.smartwork.process.ModelStep;
import kr.smartwork.process.release.ReleaseRequest;
import kr.smartwork.process.release.ReleaseRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Models that have a draft and were never released: in the list, and on a page of their own. */
@Component
class BegunModels {

    private final ReleaseRequests requests;
    private final ModelChecks checks;

    BegunModels(ReleaseRequests requests, ModelChecks checks) {
        this.checks = checks;
        this.requests = requests;
    }

    /** A line of the list. */
    record Begun(String name, ModelDraft draft, @Nullable ReleaseRequest asked) {}

    /** Those of the drafts whose model has no release, by name. */
    static List<Begun> among(Collection<ModelDraft> drafts, Set<String> released, Map<String, ReleaseRequest> asked) {
        return drafts.stream()
                .filter(draft -> !released.contains(draft.key()))
                .map(draft -> new Begun(ModelNames.of(draft.xml(), draft.key()), draft, asked.get(draft.key())))
                .sorted(Comparator.comparing(Begun::name)
                        .thenComparing(begun -> begun.draft().key()))
                .toList();
    }

    /** The page of one of them. */
    String page(ModelDraft draft, boolean editable, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("name", ModelNames.of(draft.xml(), draft.key()));
        model.addAttribute("editable", editable);
        model.addAttribute("asked", requests.open(draft.key()).orElse(null));
        model.addAttribute("checked", checks.check(draft.xml().getBytes(StandardCharsets.UTF_8), draft.key()));
        model.addAttribute("steps", ModelStep.of(draft.xml()));
        return "modeling/begin/begun";
    }
}
