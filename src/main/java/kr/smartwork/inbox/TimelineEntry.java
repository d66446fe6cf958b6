package kr.smartwork.inbox;

import java.time.Instant;
import java.util.List;
import kr.smartwork.report.MarkedQuestion;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a report.
 *
 * @param who a person's name; null for a rule or the program's own step
 * @param insteadOf name of the absent colleague for whom they did it; else null
 * @param detail what somebody typed with it, or null
 * @param questions what a return was about
 */
record TimelineEntry(
        Instant at,
        Text what,
        @Nullable String who,
        @Nullable String insteadOf,
        @Nullable String detail,
        List<MarkedQuestion> questions) {

    TimelineEntry(Instant at, Text what, @Nullable String who, @Nullable String detail) {
        this(at, what, who, null, detail, List.of());
    }
}
