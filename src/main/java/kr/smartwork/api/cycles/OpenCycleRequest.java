package kr.smartwork.api.cycles;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.smartwork.cycle.OpenCycle;
import kr.smartwork.cycle.Schedule;
import kr.smartwork.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * The wish to open a cycle.
 *
 * @param lockAt null for the program's usual distance from due
 * @param requestId chosen by the asker; the same one again gives the same cycle
 * @param facilities codes that narrow the audience; null or empty for everybody the program asks
 * @param acknowledgeUnreachable null means no
 */
record OpenCycleRequest(
        @NotBlank @Size(max = 200) String title,
        @NotNull OffsetDateTime dueAt,
        @Nullable OffsetDateTime lockAt,
        @NotBlank @Size(max = 150) String requestId,
        @Size(max = MOST_FACILITIES) @Nullable List<@NotBlank @Size(max = 80) String> facilities,
        @Nullable Boolean acknowledgeUnreachable) {

    private static final int MOST_FACILITIES = 10_000;

    OpenCycle wish(Program program, Instant now, UUID openedBy) {
        return new OpenCycle(
                program.code(),
                title,
                requestId,
                Schedule.of(program.definition(), now, dueAt.toInstant(), lockAt == null ? null : lockAt.toInstant()),
                facilities == null ? Set.of() : Set.copyOf(facilities),
                Boolean.TRUE.equals(acknowledgeUnreachable),
                openedBy);
    }
}
