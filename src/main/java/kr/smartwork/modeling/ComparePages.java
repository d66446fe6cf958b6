package kr.smartwork.modeling;

import java.util.List;
import kr.smartwork.process.ModelChange;
import kr.smartwork.process.ModelChanges;
import kr.smartwork.process.ModelRelease;
import kr.smartwork.process.ModelReleases;
import kr.smartwork.registry.StaffUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two releases of a model side by side, and what differs between them in words. */
@Controller
class ComparePages {

    private final ModelReleases releases;

    ComparePages(ModelReleases releases) {
        this.releases = releases;
    }

    @GetMapping("/models/{key}/compare")
    String compare(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        user.actor().require(ModelPages.READERS);
        ModelRelease current = releases.current(key);
        int second = to == null ? current.number() : to;
        int first = from == null ? Math.max(1, second - 1) : from;
        String before = releases.xml(key, first);
        String after = releases.xml(key, second);
        List<ModelChange> changes = ModelChanges.between(before, after);
        model.addAttribute("key", key);
        model.addAttribute("name", ModelNames.of(after, key));
        model.addAttribute("from", first);
        model.addAttribute("to", second);
        model.addAttribute(
                "numbers",
                releases.history(key).stream().map(ModelRelease::number).toList());
        model.addAttribute("changes", changes);
        model.addAttribute("same", before.equals(after));
        return "modeling/compare";
    }
}
