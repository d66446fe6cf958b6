package kr.smartwork.api.cycles;

import java.time.OffsetDateTime;
import java.util.UUID;
import kr.smartwork.api.Moments;
import kr.smartwork.cycle.CycleHead;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.report.CycleSummary;
import org.jspecify.annotations.Nullable;

/** A cycle as a line of the list; the numbers count reports of the reader's own units. */
record CycleEntry(
        UUID id,
        String program,
        String title,
        CycleState state,
        OffsetDateTime openedAt,
        OffsetDateTime dueAt,
        OffsetDateTime lockAt,
        @Nullable OffsetDateTime publishedAt,
        int expected,
        int submitted) {

    static CycleEntry of(CycleSummary summary) {
        CycleHead cycle = summary.head();
        return new CycleEntry(
                cycle.id(),
                cycle.program(),
                cycle.title(),
                cycle.state(),
                Moments.of(cycle.openedAt()),
                Moments.of(cycle.dueAt()),
                Moments.of(cycle.lockAt()),
                Moments.of(cycle.publishedAt()),
                summary.expected(),
                summary.answered());
    }
}
