package kr.smartwork.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.registry.ContactDetails;
import kr.smartwork.report.MarkedQuestion;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import kr.smartwork.shared.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides about a task.
 *
 * @param decision one of the kind's {@link Choice}s
 * @param comment the reason; required for some choices, at most 2,000 characters; empty if none
 * @param version version number of the report that the decision was made on; null to decide on whatever is current
 * @param reports the reports sent back, for {@link Choice#SEND_BACK}
 * @param found what the official found out about the facility, where it differs from what was told
 * @param questions what a {@link Choice#RETURN} is about, in the order of the form; empty for the answer as a whole
 * @param again when to try again, for {@link Choice#NO_ANSWER} and {@link Choice#VISIT_AGAIN}; null for no particular time
 */
public record TaskDecision(
        Choice decision,
        String comment,
        @Nullable Integer version,
        List<UUID> reports,
        Found found,
        List<MarkedQuestion> questions,
        @Nullable Instant again) {

    public TaskDecision {
        comment = TypedText.optional("comment", comment);
        reports = List.copyOf(reports);
        questions = List.copyOf(questions);
        if (comment.isEmpty() && decision.needsComment()) {
            throw InvalidInput.at("comment", "required", Text.of("report.comment.required"));
        }
        requireUsed(decision, found, again);
        if (!questions.isEmpty() && decision != Choice.RETURN) {
            throw InvalidInput.at("questions", "not-possible", Text.of("report.mark.onlyReturn"));
        }
    }

    /** What was typed beside a decision that has no use for it would be lost without a word. */
    private static void requireUsed(Choice decision, Found found, @Nullable Instant again) {
        if (!found.contact().isEmpty()
                && !Set.of(Choice.CHANGE_CONTACT, Choice.WRONG_NUMBER).contains(decision)) {
            throw InvalidInput.at("name", "not-used", Text.of("report.unused.contact"));
        }
        if (found.closedOn() != null
                && !Set.of(Choice.CLOSE_FACILITY, Choice.CLOSED_DOWN).contains(decision)) {
            throw InvalidInput.at("closedOn", "not-used", Text.of("report.unused.closedOn"));
        }
        if (again != null && !Set.of(Choice.NO_ANSWER, Choice.VISIT_AGAIN).contains(decision)) {
            throw InvalidInput.at("again", "not-used", Text.of("report.unused.again"));
        }
    }

    /** About a report or a cycle. */
    public TaskDecision(Choice decision, String comment, @Nullable Integer version, List<UUID> reports) {
        this(decision, comment, version, reports, Found.NOTHING, List.of(), null);
    }

    /** The same with what the official found out about the facility. */
    public TaskDecision finding(Found out) {
        return new TaskDecision(decision, comment, version, reports, out, questions, again);
    }

    /** The same about these questions. */
    public TaskDecision marking(List<MarkedQuestion> marked) {
        return new TaskDecision(decision, comment, version, reports, found, marked, again);
    }

    /** The same with lines of a checklist that were ticked, below the comment. */
    public TaskDecision seeing(List<String> ticked) {
        if (ticked.isEmpty()) {
            return this;
        }
        String lines = ticked.stream().map(line -> "✓ " + line).collect(Collectors.joining("\n"));
        return new TaskDecision(decision, comment + "\n" + lines, version, reports, found, questions, again);
    }

    /** The same, to be tried again then. */
    public TaskDecision tryingAgain(@Nullable Instant moment) {
        return new TaskDecision(decision, comment, version, reports, found, questions, moment);
    }

    /**
     * What an official found out about a facility.
     *
     * @param contact for {@link Choice#CHANGE_CONTACT}: what differs from what was told; for {@link Choice#WRONG_NUMBER}: what
     *     was heard
     * @param closedOn for {@link Choice#CLOSE_FACILITY} and {@link Choice#CLOSED_DOWN}: the first day on which it was closed, null for what was told or today
     */
    public record Found(ContactDetails contact, @Nullable LocalDate closedOn) {

        /** Everything is as it was told. */
        public static final Found NOTHING = new Found(ContactDetails.NONE, null);
    }

    /** What can be decided. */
    public enum Choice {
        /** CHECK: take the answer as it is. */
        ACCEPT(TaskKind.CHECK, false),
        /** CHECK: have it corrected on the same link; says why. */
        RETURN(TaskKind.CHECK, true),
        /** FOLLOW_UP: nobody answered the phone; the task stays. */
        NO_ANSWER(TaskKind.FOLLOW_UP, false),
        /** FOLLOW_UP: the facility refuses; the supervisor decides at once. The task stays. */
        CALL_REFUSED(TaskKind.FOLLOW_UP, true),
        /** FOLLOW_UP: the number is not the contact's; a task to correct the contact opens. The task stays. */
        WRONG_NUMBER(TaskKind.FOLLOW_UP, false),
        /** VISIT: come back at a time; the task stays. */
        VISIT_AGAIN(TaskKind.VISIT, false),
        /** VISIT: there is no such facility at the address; the supervisor decides. Says what was seen. */
        NOT_FOUND(TaskKind.VISIT, true),
        /** VISIT: the facility refuses on the spot; the supervisor decides. */
        VISIT_REFUSED(TaskKind.VISIT, true),
        /** FOLLOW_UP, VISIT: closed for good, as was said or seen; a task to confirm that opens. A call stays, a visit ends. */
        CLOSED_DOWN(false, TaskKind.FOLLOW_UP, TaskKind.VISIT),
        /** CHECK, FOLLOW_UP: ask a supervisor first; the task waits for the answer. */
        ASK(true, TaskKind.CHECK, TaskKind.FOLLOW_UP),
        /** QUESTION: the answer, with which whoever asked goes on. */
        ANSWER_QUESTION(TaskKind.QUESTION, true),
        /** ESCALATION: the official goes on calling. */
        KEEP_CALLING(TaskKind.ESCALATION, false),
        /** ESCALATION: an official goes there. */
        VISIT(TaskKind.ESCALATION, false),
        /** ESCALATION: close without an answer; says why. */
        CLOSE(TaskKind.ESCALATION, true),
        /** ESCALATION: the facility does not owe this report; says why. */
        EXCUSE(TaskKind.ESCALATION, true),
        /** CONTACT_CHANGE: who was told, or who the official found out, answers from now on. */
        CHANGE_CONTACT(TaskKind.CONTACT_CHANGE, false),
        /** CONTACT_CHANGE: the contact stays; says why. */
        KEEP_CONTACT(TaskKind.CONTACT_CHANGE, true),
        /** CLOSURE: the facility has closed for good. */
        CLOSE_FACILITY(TaskKind.CLOSURE, false),
        /** CLOSURE: the facility is open; says why. */
        STILL_OPEN(TaskKind.CLOSURE, true),
        /** INQUIRY: what the facility gets to read. */
        ANSWER(TaskKind.INQUIRY, true),
        /** REVIEW_CYCLE: the figures are final. */
        PUBLISH(TaskKind.REVIEW_CYCLE, false),
        /** REVIEW_CYCLE: these reports are to be corrected; says why. */
        SEND_BACK(TaskKind.REVIEW_CYCLE, true);

        private final List<TaskKind> kinds;
        private final boolean needsComment;

        Choice(TaskKind kind, boolean needsComment) {
            this(needsComment, kind);
        }

        Choice(boolean needsComment, TaskKind... kinds) {
            this.kinds = List.of(kinds);
            this.needsComment = needsComment;
        }

        /** The kind of task it belongs to; the first of several. */
        public TaskKind kind() {
            return kinds.get(0);
        }

        /** Whether a task of this kind can be decided so. */
        public boolean fits(TaskKind kind) {
            return kinds.contains(kind);
        }

        boolean needsComment() {
            return needsComment;
        }
    }
}
