package kr.smartwork.process;

import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a new task is about.
 *
 * @param reportId null for the review of a cycle
 * @param facilityType null without a facility
 */
record TaskSubject(
        UUID cycleId,
        @Nullable UUID reportId,
        String name,
        String code,
        @Nullable String facilityType,
        UUID orgUnitId,
        String orgPath,
        String severity,
        Timestamp escalateAt,
        Timestamp lockAt) {

    Timestamp dueAt(TaskKind kind) {
        return kind == TaskKind.FOLLOW_UP ? escalateAt : lockAt;
    }
}
