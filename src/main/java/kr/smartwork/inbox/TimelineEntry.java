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
 * @param change the state of the report or the holder of a task before and after; null when neither changed
 */
record TimelineEntry(
        Instant at,
        Text what,
        @Nullable String who,
        @Nullable String insteadOf,
        @Nullable String detail,
        List<MarkedQuestion> questions,
        @Nullable Change change) {

    /** What was, and what is since. */
    record Change(Text before, Text after) {}

    TimelineEntry(Instant at, Text what, @Nullable String who, @Nullable String detail) {
        this(at, what, who, null, detail, List.of(), null);
    }

    TimelineEntry changing(Change changed) {
        return new TimelineEntry(at, what, who, insteadOf, detail, questions, changed);
    }
}
