package kr.smartwork.api.programs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import kr.smartwork.cycle.Schedule;
import kr.smartwork.program.ProgramDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The cycle somebody thinks of opening.
 *
 * @param dueAt null for the program's usual time from now
 * @param lockAt null for the program's usual distance from due
 * @param facilities codes to narrow the audience to; null or empty for all
 */
record PreviewRequest(
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime lockAt,
        @Size(max = MOST_FACILITIES) @Nullable List<@NotBlank @Size(max = 80) String> facilities) {

    private static final int MOST_FACILITIES = 10_000;

    static final PreviewRequest USUAL = new PreviewRequest(null, null, null);

    Schedule schedule(ProgramDefinition program, Instant now) {
        Instant due = dueAt == null ? now.plus(program.dueAfter()) : dueAt.toInstant();
        return Schedule.of(program, now, due, lockAt == null ? null : lockAt.toInstant());
    }

    Set<String> codes() {
        return facilities == null ? Set.of() : Set.copyOf(facilities);
    }
}
