package kr.smartwork.process.alert;

import java.time.Instant;
import java.util.UUID;
import kr.smartwork.process.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of somebody's alerts.
 *
 * @param occasion the moment it tells of; with kind and task it names the alert
 * @param reportId null for the review of a cycle
 * @param subject name of the facility or, without a report, of the cycle
 * @param read whether it was read, or needs no reading any more
 * @param open whether the task still waits
 */
public record Alert(
        AlertKind kind,
        String taskId,
        Instant occasion,
        Instant at,
        boolean read,
        TaskKind taskKind,
        UUID cycleId,
        @Nullable UUID reportId,
        String subject,
        Instant dueAt,
        boolean open) {}
