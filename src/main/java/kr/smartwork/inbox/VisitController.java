package kr.smartwork.inbox;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.process.InboxTask;
import kr.smartwork.process.InboxTasks;
import kr.smartwork.process.TaskKind;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.report.AnswerFiles;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.VisitPhotos;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Text;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The facilities to be visited today, and what is photographed there. */
@Controller
class VisitController {

    private final VisitRows rows;
    private final CasePages pages;
    private final CaseAttempts attempts;
    private final InboxTasks tasks;
    private final VisitPhotos photos;
    private final Clock clock;

    VisitController(
            VisitRows rows, CasePages pages, CaseAttempts attempts, InboxTasks tasks, VisitPhotos photos, Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.attempts = attempts;
        this.tasks = tasks;
        this.photos = photos;
        this.clock = clock;
    }

    /** By district, to be printed and taken along. */
    @GetMapping("/visits")
    ModelAndView list(@AuthenticationPrincipal StaffUser user) {
        user.actor().require(Role.OFFICIAL, Role.SUPERVISOR);
        List<VisitRows.Row> today = rows.today(user.actor());
        return new ModelAndView("inbox/visits")
                .addObject("day", LocalDate.now(clock))
                .addObject("cut", today.size() > VisitRows.MOST)
                .addObject(
                        "districts",
                        today.stream()
                                .limit(VisitRows.MOST)
                                .collect(Collectors.groupingBy(
                                        VisitRows.Row::district, LinkedHashMap::new, Collectors.toList())));
    }

    /** Keeps photos as long as the visit is open, by whoever may decide about it. */
    @PostMapping("/reports/{id}/visit/photos")
    ModelAndView photograph(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable UUID id,
            MultipartHttpServletRequest request,
            RedirectAttributes flash)
            throws IOException {
        Actor actor = user.actor();
        CaseFile file = pages.fileToEnter(actor, id);
        List<AnswerFiles.Upload> uploads = CaseFileController.uploads(request, "photo");
        return attempts.run(actor, id, new TaskPanel.Typed("", ""), flash, () -> {
            requireVisit(actor, id);
            photos.take(file.id(), uploads, actor.name());
            return Text.of("report.visit.photo.done", uploads.size());
        });
    }

    /** The address of an upload, reloaded. */
    @GetMapping("/reports/{id}/visit/photos")
    String again(@PathVariable UUID id) {
        return "redirect:/reports/" + id;
    }

    private void requireVisit(Actor actor, UUID id) {
        boolean open = tasks.ofReport(id).stream()
                .filter(task -> task.kind() == TaskKind.VISIT)
                .anyMatch((InboxTask task) -> task.decidableBy(actor));
        if (!open) {
            throw new Conflict("no-visit", Text.of("report.visit.over"));
        }
    }
}
