package kr.smartwork.inbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.smartwork.process.InboxTask;
import kr.smartwork.report.CaseFile;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Everything that happened to a report in one list, the newest first: that it was asked for and opened, versions, decisions,
 * notices and tasks.
 */
final class Timeline {

    private Timeline() {}

    static List<TimelineEntry> of(CaseFile file, List<InboxTask> tasks) {
        return Stream.of(
                        moment(file.askedAt(), "asked"),
                        moment(file.openedAt(), "opened"),
                        file.decisions().stream().map(Timeline::decision),
                        file.versions().stream().map(Timeline::version),
                        tasks.stream().flatMap(Timeline::task),
                        file.notices().stream().map(Timeline::notice))
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
    }

    private static Stream<TimelineEntry> moment(@Nullable Instant at, String what) {
        return Stream.ofNullable(at)
                .map(then -> new TimelineEntry(then, Text.of("report.timeline." + what), null, null));
    }

    private static TimelineEntry version(CaseFile.Version version) {
        Text what = Text.of("report.timeline.version." + version.channel(), version.number());
        return new TimelineEntry(version.submittedAt(), what, version.enteredBy(), null);
    }

    private static TimelineEntry decision(CaseFile.Decision decision) {
        Text what = Text.of("report.timeline.decision." + decision.kind(), decision.version());
        return new TimelineEntry(
                decision.at(), what, decision.by(), decision.insteadOf(), decision.reason(), decision.questions());
    }

    private static TimelineEntry notice(CaseFile.Notice notice) {
        Text what = Text.of(
                "report.timeline.notice",
                word("notice.purpose." + notice.purpose()),
                word("notice.state." + notice.state()));
        return new TimelineEntry(
                Objects.requireNonNullElse(notice.sentAt(), notice.createdAt()), what, notice.personName(), null);
    }

    /** That a task was done shows in what was decided or submitted; that it fell away shows nowhere else. */
    private static Stream<TimelineEntry> task(InboxTask task) {
        DefaultMessageSourceResolvable kind = word("report.kind." + task.kind());
        TimelineEntry opened =
                new TimelineEntry(task.createdAt(), Text.of("report.timeline.task.opened", kind), null, null);
        if (!"CANCELLED".equals(task.state()) || task.endedAt() == null) {
            return Stream.of(opened);
        }
        Text over = Text.of("report.timeline.task.over", kind);
        return Stream.of(opened, new TimelineEntry(task.endedAt(), over, null, null));
    }

    /** A word of the message files inside a sentence, said in the sentence's language. */
    private static DefaultMessageSourceResolvable word(String key) {
        return new DefaultMessageSourceResolvable(key);
    }
}
