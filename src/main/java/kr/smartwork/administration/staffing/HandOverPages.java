package kr.smartwork.administration.staffing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kr.smartwork.process.HandOver;
import kr.smartwork.process.HandOvers;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Official;
import kr.smartwork.registry.Officials;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.registry.staffing.HeldResponsibilities;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Desks and responsibilities that go to somebody else: looked at, confirmed, and their protocol. */
@Controller
class HandOverPages {

    private static final String HOME = "/staffing/hand-overs";

    private final HandOvers handOvers;
    private final HeldResponsibilities responsibilities;
    private final Officials officials;

    HandOverPages(HandOvers handOvers, HeldResponsibilities responsibilities, Officials officials) {
        this.handOvers = handOvers;
        this.responsibilities = responsibilities;
        this.officials = officials;
    }

    @GetMapping(HOME)
    String list(@AuthenticationPrincipal StaffUser user, Model model) {
        model.addAttribute("handOvers", handOvers.of(user.actor()));
        model.addAttribute("plans", user.actor().has(Role.SUPERVISOR, Role.ADMIN));
        return "administration/staffing/hand-overs";
    }

    /** Without {@code to} and {@code on} the form alone, with them also what would move. */
    @GetMapping(HOME + "/new")
    String look(@AuthenticationPrincipal StaffUser user, HandOverForm form, Model model, HttpServletResponse response) {
        requirePlanner(user);
        if (form.from().isEmpty() || (form.to().isEmpty() && form.on().isEmpty())) {
            return form(user.actor(), form, List.of(), model);
        }
        try {
            model.addAttribute("counts", handOvers.preview(user.actor(), form.plan()));
            return form(user.actor(), form, List.of(), model);
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(user.actor(), form, wrong.errors(), model);
        }
    }

    @PostMapping(HOME + "/new")
    String confirm(
            @AuthenticationPrincipal StaffUser user,
            HandOverForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        requirePlanner(user);
        try {
            UUID id = handOvers.plan(user.actor(), form.plan());
            boolean done = handOvers.get(user.actor(), id).state() == HandOver.State.DONE;
            after.addFlashAttribute("message", Text.of(done ? "staffing.handOver.done" : "staffing.handOver.planned"));
            return "redirect:" + HOME + "/" + id;
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(user.actor(), form, wrong.errors(), model);
        } catch (Conflict late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(user.actor(), form, errors(late), model);
        }
    }

    @GetMapping(HOME + "/{id}")
    String protocol(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, Model model) {
        HandOver handOver = handOvers.get(user.actor(), id);
        model.addAttribute("handOver", handOver);
        model.addAttribute("items", handOvers.items(user.actor(), id));
        model.addAttribute("steers", user.actor().covers(handOver.orgPath(), Role.SUPERVISOR, Role.ADMIN));
        return "administration/staffing/hand-over";
    }

    @GetMapping({HOME + "/{id}/cancel", HOME + "/{id}/again"})
    String back(@PathVariable UUID id) {
        return "redirect:" + HOME + "/" + id;
    }

    @PostMapping(HOME + "/{id}/cancel")
    String cancel(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return attempt(user, id, model, response, after, () -> {
            handOvers.cancel(user.actor(), id);
            return Text.of("staffing.handOver.cancelled");
        });
    }

    @PostMapping(HOME + "/{id}/again")
    String again(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return attempt(user, id, model, response, after, () -> {
            handOvers.again(user.actor(), id);
            return Text.of("staffing.handOver.done");
        });
    }

    private String attempt(
            StaffUser user,
            UUID id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after,
            Supplier<Text> attempt) {
        try {
            after.addFlashAttribute("message", attempt.get());
            return "redirect:" + HOME + "/" + id;
        } catch (Conflict late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", errors(late));
            return protocol(user, id, model);
        }
    }

    private static List<FieldError> errors(Conflict late) {
        return List.of(new FieldError("", late.code(), late.text()));
    }

    private static void requirePlanner(StaffUser user) {
        user.actor().require(Role.SUPERVISOR, Role.ADMIN);
    }

    private String form(Actor actor, HandOverForm form, List<FieldError> errors, Model model) {
        List<String> overseen = actor.paths(Role.SUPERVISOR, Role.ADMIN);
        List<Official> givers = officials.seatedIn(overseen);
        model.addAttribute("givers", givers);
        if (!form.from().isEmpty()) {
            Official from = givers.stream()
                    .filter(one -> one.username().equals(form.from()))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            model.addAttribute("giver", from);
            model.addAttribute("takers", officials.within(overseen));
            model.addAttribute("responsibilities", responsibilities.of(from.id()));
        }
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "administration/staffing/hand-over-form";
    }
}
