package kr.smartwork.process;

import java.time.Instant;
import java.util.UUID;
import kr.smartwork.form.Severity;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One task, or report, of a {@link BulkOrder}.
 *
 * @param taskId the id of the report where the order is about reports
 * @param kind null for a report
 * @param reportId null for the review of a cycle
 * @param why why it was refused or left out; null otherwise
 * @param settledAt when it was done or refused
 */
public record BulkItem(
        String taskId,
        @Nullable TaskKind kind,
        @Nullable UUID reportId,
        String subject,
        String subjectCode,
        Severity severity,
        State state,
        @Nullable Text why,
        @Nullable Instant settledAt) {

    /** What became of it. */
    public enum State {
        PENDING,
        DONE,
        REFUSED,
        /** Not possible for the member of staff, or not wanted. */
        LEFT_OUT,
        /** Spared: the order was stopped before. */
        CANCELLED
    }
}
