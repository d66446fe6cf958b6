package kr.smartwork.api.tasks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import kr.smartwork.api.Words;
import kr.smartwork.process.TaskDecision;
import kr.smartwork.process.TaskDesk;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.StaffUser;
import kr.smartwork.shared.Failure;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Many tasks at once. Each is decided by itself: what cannot be done leaves the others done. */
@RestController
@Tag(name = "tasks", description = "api.tasks")
class BulkTaskApi {

    private final TaskDesk desk;
    private final MessageSource messages;

    BulkTaskApi(TaskDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** In the order of the ids; an id that is there twice counts once. */
    record Results(List<TaskResult> results) {}

    @PostMapping("/api/v1/tasks/bulk")
    @Operation(summary = "api.tasks.bulk")
    Results bulk(@AuthenticationPrincipal StaffUser user, @Valid @RequestBody BulkRequest request, Locale language) {
        BulkRequest.Action action = Words.read(BulkRequest.Action.class, "action", request.action());
        return new Results(request.ids().stream()
                .distinct()
                .map(id -> attempt(user.actor(), action, id, language))
                .toList());
    }

    private TaskResult attempt(Actor actor, BulkRequest.Action action, String id, Locale language) {
        try {
            act(actor, action, id);
            return TaskResult.done(id);
        } catch (Failure told) {
            String sentence =
                    messages.getMessage(told.text().key(), told.text().args().toArray(), language);
            return new TaskResult(id, false, told.code(), sentence);
        }
    }

    private void act(Actor actor, BulkRequest.Action action, String id) {
        switch (action) {
            case CLAIM -> desk.claim(actor, id);
            case RELEASE -> desk.release(actor, id);
            case ACCEPT -> desk.complete(actor, id, new TaskDecision(TaskDecision.Choice.ACCEPT, "", null, List.of()));
        }
    }
}
