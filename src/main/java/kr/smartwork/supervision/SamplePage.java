package kr.smartwork.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.RuleSamples;
import kr.smartwork.report.SampleList;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sample of what was accepted by rule: drawn, and looked at report by report. */
@Controller
@RequestMapping("/cycles/{id}/review/samples")
class SamplePage {

    private final CycleHeads heads;
    private final RuleSamples samples;
    private final SampleList list;
    private final ReviewTasks reviews;

    SamplePage(CycleHeads heads, RuleSamples samples, SampleList list, ReviewTasks reviews) {
        this.heads = heads;
        this.samples = samples;
        this.list = list;
        this.reviews = reviews;
    }

    /** What was typed about a report and not taken. */
    record Typed(@Nullable UUID report, String comment) {

        static final Typed NOTHING = new Typed(null, "");
    }

    /** The samples are listed among what is looked at before publishing. */
    @GetMapping
    String all(@PathVariable UUID id) {
        return "redirect:/cycles/" + id + "/review/details";
    }

    @PostMapping
    String draw(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "20") int size,
            RedirectAttributes after) {
        heads.get(user.actor(), id);
        try {
            return "redirect:/cycles/" + id + "/review/samples/" + samples.draw(user.actor(), id, size);
        } catch (Conflict nothing) {
            after.addFlashAttribute("message", nothing.text());
            return "redirect:/cycles/" + id + "/review/details";
        }
    }

    @GetMapping("/{ordinal}")
    String look(
            @AuthenticationPrincipal StaffUser user, @PathVariable UUID id, @PathVariable int ordinal, Model model) {
        return show(user.actor(), id, ordinal, Typed.NOTHING, List.of(), model);
    }

    @PostMapping("/{ordinal}/{report}")
    String check(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @PathVariable int ordinal,
            @PathVariable UUID report,
            @RequestParam RuleSamples.Result result,
            @RequestParam(defaultValue = "") String comment,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        heads.get(user.actor(), id);
        try {
            samples.check(user.actor(), id, ordinal, report, result, comment);
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            List<FieldError> errors = wrong.errors().stream()
                    .map(error -> new FieldError("comment-" + report, error.code(), error.text()))
                    .toList();
            return show(user.actor(), id, ordinal, new Typed(report, comment), errors, model);
        } catch (Conflict late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            List<FieldError> errors = List.of(new FieldError("", late.code(), late.text()));
            return show(user.actor(), id, ordinal, new Typed(report, comment), errors, model);
        }
        after.addFlashAttribute("message", Text.of("review.sample.done"));
        return "redirect:/cycles/" + id + "/review/samples/" + ordinal;
    }

    /** Somebody reloads a page that said why something was refused. */
    @GetMapping("/{ordinal}/{report}")
    String again(@PathVariable UUID id, @PathVariable int ordinal, @PathVariable UUID report) {
        return "redirect:/cycles/" + id + "/review/samples/" + ordinal;
    }

    private String show(Actor actor, UUID id, int ordinal, Typed typed, List<FieldError> errors, Model model) {
        model.addAttribute("cycle", heads.get(actor, id));
        actor.require(Role.SUPERVISOR);
        List<String> paths = actor.paths(Role.SUPERVISOR);
        SampleList.Drawn sample = list.of(id, paths).stream()
                .filter(one -> one.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(NotFound::new);
        List<SampleList.Item> items = list.items(id, ordinal, paths);
        model.addAttribute("sample", sample);
        model.addAttribute("items", items);
        model.addAttribute(
                "problems",
                items.stream()
                        .filter(SampleList.Item::problem)
                        .map(SampleList.Item::reportId)
                        .toList());
        model.addAttribute("mayReview", reviews.open(actor, id).isPresent());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "supervision/sample";
    }
}
