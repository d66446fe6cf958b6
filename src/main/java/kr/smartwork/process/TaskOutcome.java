package kr.smartwork.process;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What became of a task that was done; the same word of a model means different things to different kinds of tasks. */
public enum TaskOutcome {
    /** CHECK: the answer was taken. */
    ACCEPT(TaskKind.CHECK, "accept"),
    /** CHECK: the answer has to be corrected. */
    RETURN(TaskKind.CHECK, "return"),
    /** FOLLOW_UP: answered on the phone. */
    ANSWERED_BY_PHONE(TaskKind.FOLLOW_UP, "answered"),
    /** VISIT: answered on the spot. */
    ANSWERED_AT_VISIT(TaskKind.VISIT, "answered"),
    /** VISIT: there is no such facility. */
    NOT_FOUND(TaskKind.VISIT, "notFound"),
    /** VISIT: the facility refuses. */
    REFUSED(TaskKind.VISIT, "refused"),
    /** VISIT: said or seen to have closed for good. */
    CLOSED_DOWN(TaskKind.VISIT, "closed"),
    /** QUESTION: the supervisor answered the official. */
    QUESTION_ANSWERED(TaskKind.QUESTION, "answer"),
    /** ESCALATION: the official goes on calling. */
    KEEP_CALLING(TaskKind.ESCALATION, "continue"),
    /** ESCALATION: an official goes there. */
    VISIT_ORDERED(TaskKind.ESCALATION, "visit"),
    /** ESCALATION: closed without an answer. */
    CLOSE(TaskKind.ESCALATION, "close"),
    /** ESCALATION: the facility does not owe the report; to the model it is closed as well. */
    EXCUSE(TaskKind.ESCALATION, "excuse"),
    /** ESCALATION: there is more time. */
    EXTEND(TaskKind.ESCALATION, "extend"),
    /** APPROVE_PART: the unit approved its part. */
    APPROVE(TaskKind.APPROVE_PART, "approve"),
    /** REVIEW_CYCLE: the figures are final. */
    PUBLISH(TaskKind.REVIEW_CYCLE, "publish"),
    /** REVIEW_CYCLE: some reports are to be corrected. */
    SEND_BACK(TaskKind.REVIEW_CYCLE, "sendBack"),
    /** CONTACT_CHANGE: somebody else answers from now on. */
    CHANGE_CONTACT(TaskKind.CONTACT_CHANGE, "changeContact"),
    /** CONTACT_CHANGE: the contact stays. */
    KEEP_CONTACT(TaskKind.CONTACT_CHANGE, "keepContact"),
    /** CLOSURE: the facility has closed for good. */
    CLOSE_FACILITY(TaskKind.CLOSURE, "closeFacility"),
    /** CLOSURE: the facility is open. */
    STILL_OPEN(TaskKind.CLOSURE, "stillOpen"),
    /** INQUIRY: the facility got its answer. */
    INQUIRY_ANSWERED(TaskKind.INQUIRY, "answered"),
    /** Any: done, in a way that no word of ours stands for. */
    DONE(null, "");

    private final @Nullable TaskKind kind;
    private final String word;

    TaskOutcome(@Nullable TaskKind kind, String word) {
        this.kind = kind;
        this.word = word;
    }

    /** The outcome of a kind of task by the word of its model; {@link #DONE} for words of a process admin's own. */
    public static TaskOutcome of(TaskKind kind, @Nullable String word) {
        return Arrays.stream(values())
                .filter(one -> one.kind == kind && one.word.equals(word))
                .findFirst()
                .orElse(DONE);
    }
}
