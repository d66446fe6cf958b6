package kr.smartwork.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.InboxTasks;
import kr.smartwork.process.TaskCounts;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Failure;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a reader arranges the inbox: lists under a name, and columns. */
@Controller
class SavedFilterController {

    private final SavedFilters filters;
    private final InboxColumns columns;
    private final InboxTasks tasks;

    SavedFilterController(SavedFilters filters, InboxColumns columns, InboxTasks tasks) {
        this.filters = filters;
        this.columns = columns;
        this.tasks = tasks;
    }

    /** A kept list with how many tasks it holds now. */
    record Counted(SavedFilters.Saved saved, String count) {}

    /** The kept lists with their counts; the page of the inbox asks for them after itself. */
    @GetMapping("/inbox/filters")
    String counted(@AuthenticationPrincipal StaffUser user, Model model) {
        user.actor().require(Role.OFFICIAL, Role.SUPERVISOR);
        List<Counted> counted = new ArrayList<>();
        for (SavedFilters.Saved saved : filters.of(user.actor())) {
            counted.add(new Counted(saved, count(user.actor(), saved)));
        }
        model.addAttribute("kept", counted);
        return "inbox/saved :: saved";
    }

    private String count(Actor actor, SavedFilters.Saved saved) {
        long count = tasks.count(actor, InboxQuery.read(saved.address()).filter(), TaskCounts.MOST);
        return count < TaskCounts.MOST ? Long.toString(count) : TaskCounts.MOST - 1 + "+";
    }

    @PostMapping("/inbox/filters")
    String save(
            @AuthenticationPrincipal StaffUser user,
            InboxQuery query,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(defaultValue = "false") boolean standing,
            RedirectAttributes flash) {
        try {
            filters.save(user.actor(), name, query, shared, standing);
            flash.addFlashAttribute("message", Text.of("report.saved.done", name.strip()));
        } catch (InvalidInput | Conflict told) {
            flash.addFlashAttribute("refused", sentence(told));
            flash.addFlashAttribute("typedName", name);
        }
        return "redirect:" + query.at("/inbox");
    }

    private static Text sentence(Failure told) {
        return told instanceof InvalidInput wrong ? wrong.errors().get(0).text() : told.text();
    }

    @PostMapping("/inbox/filters/{id}/drop")
    String drop(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id, RedirectAttributes flash) {
        filters.drop(user.actor(), id);
        flash.addFlashAttribute("message", Text.of("report.saved.dropped"));
        return "redirect:/inbox?view=MINE";
    }

    /** Opens the inbox with a list, or no longer. */
    @PostMapping("/inbox/filters/{id}/standing")
    String stand(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean standing,
            RedirectAttributes flash) {
        filters.stand(user.actor(), id, standing);
        flash.addFlashAttribute("message", Text.of(standing ? "report.saved.stands" : "report.saved.standsNoMore"));
        return "redirect:/inbox?view=MINE";
    }

    @PostMapping("/inbox/columns")
    String columns(
            @AuthenticationPrincipal StaffUser user,
            InboxQuery query,
            @RequestParam(required = false) @Nullable List<InboxColumn> column) {
        user.actor().require(Role.OFFICIAL, Role.SUPERVISOR);
        columns.choose(user.actor(), column == null ? List.of() : column);
        return "redirect:" + query.at("/inbox");
    }
}
