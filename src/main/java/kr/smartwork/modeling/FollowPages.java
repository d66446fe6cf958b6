package kr.smartwork.modeling;

import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where the reports of all cycles that run on a model stand, on its diagram and as a table. */
@Controller
@RequestMapping("/models/{key}/follow")
class FollowPages {

    private final Follow follow;

    FollowPages(Follow follow) {
        this.follow = follow;
    }

    @GetMapping
    String page(@AuthenticationPrincipal StaffUser user, @PathVariable String key, FollowForm form, Model model) {
        model.addAttribute("heats", Waiting.Heat.values());
        model.addAttribute("units", follow.units(user.actor()));
        return figures(user.actor(), key, form, model, "modeling/follow");
    }

    /** The numbers alone, asked for again and again while the page is open. */
    @GetMapping("/figures")
    String figures(@AuthenticationPrincipal StaffUser user, @PathVariable String key, FollowForm form, Model model) {
        return figures(user.actor(), key, form, model, "modeling/follow-figures :: figures");
    }

    /** The diagram that the page draws. */
    @GetMapping(path = "/model.bpmn", produces = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String model(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer release) {
        return follow.xml(user.actor(), key, release);
    }

    private String figures(Actor actor, String key, FollowForm form, Model model, String template) {
        model.addAttribute("figures", follow.figures(actor, key, form));
        model.addAttribute("works", actor.has(Role.OFFICIAL, Role.SUPERVISOR));
        model.addAttribute("models", actor.has(ModelPages.READERS));
        return template;
    }
}
