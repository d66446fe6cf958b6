package kr.smartwork.process;

import java.util.List;
import java.util.UUID;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides about a task.
 *
 * @param decision one of the kind's {@link Choice}s
 * @param comment the reason; required for some choices, at most 2,000 characters; empty if none
 * @param version version number of the report that the decision was made on; null to decide on whatever is current
 * @param reports the reports sent back, for {@link Choice#SEND_BACK}
 */
public record TaskDecision(Choice decision, String comment, @Nullable Integer version, List<UUID> reports) {

    private static final int LONGEST = 2_000;

    public TaskDecision {
        comment = comment.strip();
        reports = List.copyOf(reports);
        if (comment.length() > LONGEST) {
            throw InvalidInput.at("comment", "too-long", Text.of("report.comment.tooLong", LONGEST));
        }
        if (comment.isEmpty() && decision.needsComment()) {
            throw InvalidInput.at("comment", "required", Text.of("report.comment.required"));
        }
    }

    /** What can be decided. */
    public enum Choice {
        /** CHECK: take the answer as it is. */
        ACCEPT(TaskKind.CHECK, false),
        /** CHECK: have it corrected on the same link; says why. */
        RETURN(TaskKind.CHECK, true),
        /** FOLLOW_UP: nobody answered the phone; the task stays. */
        NO_ANSWER(TaskKind.FOLLOW_UP, false),
        /** ESCALATION: the official goes on calling. */
        KEEP_CALLING(TaskKind.ESCALATION, false),
        /** ESCALATION: close without an answer; says why. */
        CLOSE(TaskKind.ESCALATION, true),
        /** ESCALATION: the facility does not owe this report; says why. */
        EXCUSE(TaskKind.ESCALATION, true),
        /** REVIEW_CYCLE: the figures are final. */
        PUBLISH(TaskKind.REVIEW_CYCLE, false),
        /** REVIEW_CYCLE: these reports are to be corrected; says why. */
        SEND_BACK(TaskKind.REVIEW_CYCLE, true);

        private final TaskKind kind;
        private final boolean needsComment;

        Choice(TaskKind kind, boolean needsComment) {
            this.kind = kind;
            this.needsComment = needsComment;
        }

        /** The kind of task it belongs to. */
        public TaskKind kind() {
            return kind;
        }

        boolean needsComment() {
            return needsComment;
        }
    }
}
