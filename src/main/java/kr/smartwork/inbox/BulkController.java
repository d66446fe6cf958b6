package kr.smartwork.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import kr.smartwork.process.BulkAction;
import kr.smartwork.process.BulkOrders;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The same step for many tasks: chosen in the inbox, looked at and confirmed here, watched and taken back here. */
@Controller
class BulkController {

    private final BulkOrders orders;
    private final BulkPages pages;
    private final InboxPages inbox;

    BulkController(BulkOrders orders, BulkPages pages, InboxPages inbox) {
        this.orders = orders;
        this.pages = pages;
        this.inbox = inbox;
    }

    /** Which tasks are meant. */
    enum Scope {
        /** Those that were ticked. */
        CHOSEN,
        /** All that match the filter, on whatever page. */
        MATCHING
    }

    /** Somebody reloads the list that said that nothing was chosen. */
    @GetMapping("/inbox/bulk")
    String again(InboxQuery query) {
        return "redirect:" + query.address();
    }

    @PostMapping("/inbox/bulk")
    String prepare(
            @AuthenticationPrincipal StaffUser user,
            InboxQuery query,
            @RequestParam BulkAction action,
            @RequestParam(defaultValue = "CHOSEN") Scope scope,
            @RequestParam(required = false) @Nullable List<String> task,
            Model model,
            HttpServletResponse response) {
        try {
            UUID order = scope == Scope.MATCHING
                    ? orders.prepareMatching(user.actor(), action, query.filter())
                    : orders.prepare(user.actor(), action, task == null ? List.of() : task);
            return "redirect:/inbox/bulk/" + order;
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", wrong.errors().get(0).text());
            return inbox.list(user.actor(), query, model);
        }
    }

    @GetMapping("/inbox/bulk/{id}")
    ModelAndView show(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
        return pages.show(user.actor(), id, BulkPages.Typed.NOTHING);
    }

    /** How far it is, to be asked again and again. */
    @GetMapping("/inbox/bulk/{id}/progress")
    ModelAndView progress(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
        ModelAndView page = pages.show(user.actor(), id, BulkPages.Typed.NOTHING);
        page.setViewName("inbox/bulk-progress :: progress");
        return page;
    }

    /** @param listed tasks that were listed with a box; @param wanted those of them that are still ticked */
    @PostMapping("/inbox/bulk/{id}/confirm")
    ModelAndView confirm(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable List<String> listed,
            @RequestParam(required = false) @Nullable List<String> wanted) {
        List<String> kept = wanted == null ? List.of() : wanted;
        List<String> unwanted = listed == null
                ? List.of()
                : listed.stream().filter(task -> !kept.contains(task)).toList();
        return attempt(user.actor(), id, new BulkPages.Typed(comment, colleague, until, unwanted), () -> {
            orders.confirm(user.actor(), id, comment, colleague, pages.moment(until), unwanted);
            return id;
        });
    }

    @PostMapping("/inbox/bulk/{id}/cancel")
    ModelAndView cancel(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
        return attempt(user.actor(), id, BulkPages.Typed.NOTHING, () -> {
            orders.cancel(user.actor(), id);
            return id;
        });
    }

    @PostMapping("/inbox/bulk/{id}/undo")
    ModelAndView undo(@AuthenticationPrincipal StaffUser user, @PathVariable UUID id) {
        return attempt(user.actor(), id, BulkPages.Typed.NOTHING, () -> orders.undo(user.actor(), id));
    }

    /** Somebody reloads a page that said why something was refused. */
    @GetMapping({"/inbox/bulk/{id}/confirm", "/inbox/bulk/{id}/cancel", "/inbox/bulk/{id}/undo"})
    String back(@PathVariable UUID id) {
        return "redirect:/inbox/bulk/" + id;
    }

    private interface Attempt {
        /** Returns the order to show. */
        UUID run();
    }

    private ModelAndView attempt(Actor actor, UUID id, BulkPages.Typed typed, Attempt attempt) {
        try {
            return new ModelAndView("redirect:/inbox/bulk/" + attempt.run());
        } catch (InvalidInput wrong) {
            return refused(pages.show(actor, id, typed), HttpStatus.UNPROCESSABLE_ENTITY, wrong.errors());
        } catch (Conflict late) {
            return refused(
                    pages.show(actor, id, typed),
                    HttpStatus.CONFLICT,
                    List.of(new FieldError("", late.code(), late.text())));
        }
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus status, List<FieldError> errors) {
        page.setStatus(status);
        return page.addObject("errors", errors);
    }
}
