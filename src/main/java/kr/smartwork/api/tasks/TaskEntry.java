package kr.smartwork.api.tasks;

import java.time.OffsetDateTime;
import java.util.UUID;
import kr.smartwork.api.Moments;
import kr.smartwork.form.Severity;
import kr.smartwork.process.InboxTask;
import kr.smartwork.process.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of the inbox.
 *
 * @param reportId null for the review of a cycle
 * @param subject name of the facility or, without a report, of the cycle
 * @param assignee name of who holds it; null while nobody does
 */
record TaskEntry(
        String id,
        TaskKind kind,
        String state,
        UUID cycleId,
        String cycleTitle,
        @Nullable UUID reportId,
        String subject,
        String subjectCode,
        @Nullable String assignee,
        Severity severity,
        OffsetDateTime dueAt,
        OffsetDateTime createdAt) {

    static TaskEntry of(InboxTask task) {
        return new TaskEntry(
                task.id(),
                task.kind(),
                task.state(),
                task.cycleId(),
                task.cycleTitle(),
                task.reportId(),
                task.subject(),
                task.subjectCode(),
                task.assigneeName(),
                task.severity(),
                Moments.of(task.dueAt()),
                Moments.of(task.createdAt()));
    }
}
