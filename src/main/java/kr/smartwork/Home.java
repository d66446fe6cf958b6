package kr.smartwork;

import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page, and the page on which each role starts. */
@Controller
class Home {

    private final boolean demo;

    Home(@Value("${smartwork.demo.enabled}") boolean demo) {
        this.demo = demo;
    }

    @GetMapping("/")
    String start(@AuthenticationPrincipal StaffUser user) {
        return "redirect:" + startOf(user.actor());
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("demo", demo);
        return "login";
    }

    static String startOf(Actor actor) {
        if (actor.has(Role.OFFICIAL)) {
            return "/inbox";
        }
        if (actor.has(Role.SUPERVISOR)) {
            return "/cycles";
        }
        return actor.has(Role.DESIGNER, Role.RELEASER) ? "/models" : "/facilities";
    }
}
