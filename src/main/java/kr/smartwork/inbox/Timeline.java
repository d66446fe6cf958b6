package kr.smartwork.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.smartwork.process.InboxTask;
import kr.smartwork.process.TaskStep;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.DecisionKind;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Everything that happened to a report in one list, the newest first. What has happened is gone through in its order, so that
 * each change of state shows what was and what is.
 */
final class Timeline {

    private static final Comparator<Event> IN_ORDER =
            Comparator.comparing((Event event) -> event.entry().at()).thenComparing(Event::order);

    /** Something that happened; order tells apart what happened at one moment, since ids are given in their order. */
    private record Event(TimelineEntry entry, String order, @Nullable ReportState leadsTo) {

        Event(TimelineEntry entry, Object order) {
            this(entry, order.toString(), null);
        }

        /** The form is opened for the first time, and a report that has an answer is never without one again. */
        ReportState from(ReportState state, boolean answered) {
            if (leadsTo == null || (leadsTo == ReportState.IN_PROGRESS && state != ReportState.NOT_OPENED)) {
                return state;
            }
            return leadsTo == ReportState.CLOSED_UNANSWERED && answered ? ReportState.RETURNED : leadsTo;
        }
    }

    private Timeline() {}

    static List<TimelineEntry> of(
            CaseFile file, List<InboxTask> tasks, List<TaskStep> steps, List<CaseDocument> documents) {
        List<Event> events = Stream.of(
                        asked(file),
                        file.decisions().stream().map(Timeline::decision),
                        file.versions().stream().map(Timeline::version),
                        tasks.stream().flatMap(Timeline::task),
                        steps.stream().map(Timeline::step),
                        documents.stream().map(Timeline::document),
                        file.notices().stream().map(Timeline::notice))
                .flatMap(some -> some)
                .sorted(IN_ORDER)
                .toList();
        List<TimelineEntry> entries = new ArrayList<>(events.size());
        ReportState state = ReportState.PENDING;
        boolean answered = false;
        for (Event event : events) {
            answered |= event.leadsTo() == ReportState.IN_REVIEW;
            ReportState next = event.from(state, answered);
            entries.add(next == state ? event.entry() : event.entry().changing(change(state, next)));
            state = next;
        }
        Collections.reverse(entries);
        return entries;
    }

    private static TimelineEntry.Change change(ReportState before, ReportState after) {
        return new TimelineEntry.Change(Text.of("state." + before), Text.of("state." + after));
    }

    /** At one moment they go before everything else. */
    private static Stream<Event> asked(CaseFile file) {
        return Stream.of(
                        moment(file.askedAt(), "report.timeline.asked", "", ReportState.NOT_OPENED),
                        moment(file.openedAt(), "report.timeline.opened", " ", ReportState.IN_PROGRESS))
                .filter(Objects::nonNull);
    }

    private static @Nullable Event moment(@Nullable Instant at, String what, String order, ReportState leadsTo) {
        return at == null ? null : new Event(new TimelineEntry(at, Text.of(what), null, null), order, leadsTo);
    }

    private static Event version(CaseFile.Version version) {
        Text what = Text.of("report.timeline.version." + version.channel(), version.number());
        return new Event(
                new TimelineEntry(version.submittedAt(), what, version.enteredBy(), null),
                version.id().toString(),
                ReportState.IN_REVIEW);
    }

    private static Event decision(CaseFile.Decision decision) {
        Text what = Text.of("report.timeline.decision." + decision.kind(), decision.version());
        TimelineEntry entry = new TimelineEntry(
                decision.at(),
                what,
                decision.by(),
                decision.insteadOf(),
                decision.reason(),
                decision.questions(),
                null);
        return new Event(entry, decision.id().toString(), leadsTo(decision.kind()));
    }

    /** Without a default: whoever adds a decision says here what it does to the report. */
    private static @Nullable ReportState leadsTo(DecisionKind kind) {
        return switch (kind) {
            case ACCEPTED, ACCEPTED_BY_RULE -> ReportState.ACCEPTED;
            case RETURNED, SENT_BACK -> ReportState.RETURNED;
            case CLOSED_WITHOUT_ANSWER, CLOSED_BY_LOCK -> ReportState.CLOSED_UNANSWERED;
            case EXCUSED, WITHDRAWN -> ReportState.EXCUSED;
            case PASSED_ON,
                    CALL_WITHOUT_ANSWER,
                    CALL_REFUSED,
                    WRONG_NUMBER,
                    CLOSED_DOWN,
                    QUESTION_ASKED,
                    QUESTION_ANSWERED,
                    KEEP_CALLING,
                    VISIT_ORDERED,
                    VISIT_AGAIN,
                    FACILITY_NOT_FOUND,
                    VISIT_REFUSED,
                    EXTENDED,
                    EXTENSION_ENDED,
                    CORRECTED_LATE,
                    CONTACT_CHANGED,
                    CONTACT_KEPT,
                    FACILITY_CLOSED,
                    FACILITY_OPEN,
                    INQUIRY_ANSWERED -> null;
        };
    }

    private static Event notice(CaseFile.Notice notice) {
        DefaultMessageSourceResolvable purpose = word("notice.purpose." + notice.purpose());
        DefaultMessageSourceResolvable state = word("notice.state." + notice.state());
        boolean failed = notice.outcome() != null && !"ACCEPTED".equals(notice.state());
        Text what = failed
                ? Text.of("report.timeline.notice.why", purpose, state, word("notice.outcome." + notice.outcome()))
                : Text.of("report.timeline.notice", purpose, state);
        Instant at = Objects.requireNonNullElse(notice.sentAt(), notice.createdAt());
        return new Event(new TimelineEntry(at, what, notice.personName(), null), notice.id());
    }

    /** That a task was done shows in what was decided or submitted; that it fell away shows nowhere else. */
    private static Stream<Event> task(InboxTask task) {
        DefaultMessageSourceResolvable kind = word("report.kind." + task.kind());
        Event opened = new Event(
                new TimelineEntry(task.createdAt(), Text.of("report.timeline.task.opened", kind), null, null), "~");
        if (!"CANCELLED".equals(task.state()) || task.endedAt() == null) {
            return Stream.of(opened);
        }
        Text over = Text.of("report.timeline.task.over", kind);
        return Stream.of(opened, new Event(new TimelineEntry(task.endedAt(), over, null, null), "~~"));
    }

    private static Event step(TaskStep step) {
        Text what = Text.of("report.timeline.step." + step.kind(), word("report.kind." + step.task()));
        TimelineEntry.Change change = step.kind().passesOn()
                ? new TimelineEntry.Change(holder(step.from()), holder(step.to()))
                : new TimelineEntry.Change(value(step.kind(), step.before()), value(step.kind(), step.after()));
        return new Event(
                new TimelineEntry(step.at(), what, step.by(), step.insteadOf(), null, List.of(), change), step.id());
    }

    private static Text holder(@Nullable String name) {
        return name == null ? Text.of("report.unassigned") : Text.of("report.timeline.name", name);
    }

    private static Text value(TaskStep.Kind kind, @Nullable String value) {
        if (value == null) {
            return Text.of("report.timeline.name", "-");
        }
        return kind == TaskStep.Kind.PRIORITISED
                ? Text.of("report.timeline.priority." + value)
                : Text.of("report.timeline.moment", Date.from(Instant.parse(value)));
    }

    private static Event document(CaseDocument document) {
        String key = document.ofVisit() ? "report.timeline.photo" : "report.timeline.file";
        return new Event(
                new TimelineEntry(
                        document.file().uploadedAt(),
                        Text.of(key, document.file().stored().name()),
                        document.file().uploadedBy(),
                        null),
                document.file().id());
    }

    /** A word of the message files inside a sentence, said in the sentence's language. */
    private static DefaultMessageSourceResolvable word(String key) {
        return new DefaultMessageSourceResolvable(key);
    }
}
