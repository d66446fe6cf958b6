package kr.smartwork.process;

import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a new task is about.
 *
 * @param reportId null for the review of a cycle
 * @param facilityType null without a facility
 * @param officialId who is in charge of the report now; null when that is the team
 */
record TaskSubject(
        UUID cycleId,
        @Nullable UUID reportId,
        String name,
        String code,
        @Nullable String facilityType,
        UUID orgUnitId,
        String orgPath,
        @Nullable UUID officialId,
        String severity,
        Timestamp escalateAt,
        Timestamp lockAt) {

    Timestamp dueAt(TaskKind kind) {
        return kind == TaskKind.FOLLOW_UP ? escalateAt : lockAt;
    }
}
