package kr.smartwork.process;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as the inbox's row holds it.
 *
 * @param role who may work it: {@code OFFICIAL} or {@code SUPERVISOR}
 * @param reportId null for the review of a cycle
 * @param open false when it is over
 * @param priority 1, 2 as usual, or 3
 * @param version number of the report's version; 0 without one
 */
record OpenTask(
        String id,
        TaskKind kind,
        String role,
        boolean open,
        UUID cycleId,
        @Nullable UUID reportId,
        String orgPath,
        @Nullable UUID assigneeId,
        @Nullable String assigneeName,
        @Nullable String endedByName,
        @Nullable Instant endedAt,
        int version,
        int priority,
        @Nullable Instant snoozedUntil) {}
