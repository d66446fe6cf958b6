package kr.smartwork.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The inbox. */
@Controller
class InboxController {

    private final InboxPages pages;
    private final InboxExport export;
    private final SavedFilters filters;
    private final TaskDesk desk;

    InboxController(InboxPages pages, InboxExport export, SavedFilters filters, TaskDesk desk) {
        this.pages = pages;
        this.export = export;
        this.filters = filters;
        this.desk = desk;
    }

    @GetMapping("/inbox")
    String list(
            @AuthenticationPrincipal StaffUser user,
            InboxQuery query,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        if (request.getQueryString() == null) {
            Optional<String> standing = filters.standing(user.actor());
            if (standing.isPresent()) {
                keep(request, flash);
                return "redirect:" + standing.get();
            }
        }
        return pages.list(user.actor(), query, model);
    }

    /** What the step before confirmed is said on the page that this one leads to. */
    private static void keep(HttpServletRequest request, RedirectAttributes flash) {
        Map<String, ?> said = RequestContextUtils.getInputFlashMap(request);
        if (said != null) {
            said.forEach(flash::addFlashAttribute);
        }
    }

    /** The tabs with their counts as they are now. */
    @GetMapping("/inbox/counts")
    String counts(@AuthenticationPrincipal StaffUser user, InboxQuery query, Model model) {
        return pages.counts(user.actor(), query, model, "inbox/tabs :: tabs");
    }

    /** What matches, for a spreadsheet. */
    @GetMapping("/inbox/export")
    ResponseEntity<byte[]> export(@AuthenticationPrincipal StaffUser user, InboxQuery query) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"inbox.csv\"")
                .body(export.csv(user.actor(), query).getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody reloads the list that said that a task was already taken. */
    @GetMapping("/inbox/{taskId}/claim")
    String again() {
        return "redirect:/inbox";
    }

    /** Takes a task and stays in the list; whoever comes second reads who was first, above the renewed list. */
    @PostMapping("/inbox/{taskId}/claim")
    String claim(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String taskId,
            InboxQuery query,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            desk.claim(user.actor(), taskId);
        } catch (Conflict late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", late.text());
            return pages.list(user.actor(), query, model);
        }
        flash.addFlashAttribute("message", Text.of("report.done.claim"));
        return "redirect:" + query.address();
    }
}
