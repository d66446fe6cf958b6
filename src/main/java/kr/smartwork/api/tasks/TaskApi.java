package kr.smartwork.api.tasks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kr.smartwork.api.Listing;
import kr.smartwork.api.Words;
import kr.smartwork.process.InboxTasks;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.process.TaskFilter;
import kr.smartwork.process.TaskKind;
import kr.smartwork.process.TaskPage;
import kr.smartwork.process.TaskView;
import kr.smartwork.registry.StaffUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox, and one task at a time. Whoever comes second reads who was first (409). */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "tasks", description = "api.tasks")
class TaskApi {

    private final InboxTasks inbox;
    private final TaskDesk desk;

    TaskApi(InboxTasks inbox, TaskDesk desk) {
        this.inbox = inbox;
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "api.tasks.list")
    Listing<TaskEntry> list(
            @AuthenticationPrincipal StaffUser user,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID cycle,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Listing.USUAL_LIMIT) int limit) {
        TaskFilter filter = new TaskFilter(
                Words.read(TaskView.class, "view", view),
                Words.find(TaskKind.class, "kind", kind),
                cycle,
                null,
                cursor,
                limit);
        TaskPage page = inbox.list(user.actor(), filter);
        return Listing.of(page.items(), TaskEntry::of, page.nextCursor());
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "api.tasks.claim")
    TaskResult claim(@AuthenticationPrincipal StaffUser user, @PathVariable String id) {
        desk.claim(user.actor(), id);
        return TaskResult.done(id);
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "api.tasks.release")
    TaskResult release(@AuthenticationPrincipal StaffUser user, @PathVariable String id) {
        desk.release(user.actor(), id);
        return TaskResult.done(id);
    }

    @PostMapping("/{id}/assign")
    @Operation(summary = "api.tasks.assign")
    TaskResult assign(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String id,
            @Valid @RequestBody Assignment assignment) {
        desk.assign(user.actor(), id, assignment.user());
        return TaskResult.done(id);
    }

    @PostMapping("/{id}/complete")
    @Operation(summary = "api.tasks.complete")
    TaskResult complete(
            @AuthenticationPrincipal StaffUser user,
            @PathVariable String id,
            @Valid @RequestBody DecisionRequest request) {
        desk.complete(user.actor(), id, request.decided());
        return TaskResult.done(id);
    }

    /** @param user user name of the colleague */
    record Assignment(@NotBlank @Size(max = 80) String user) {}
}
