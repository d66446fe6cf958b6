package kr.smartwork.inbox;

import java.util.ArrayList;
import java.util.List;
import kr.smartwork.form.Severity;
import kr.smartwork.process.InboxTask;
import kr.smartwork.process.TaskOutcome;
import kr.smartwork.process.TaskRoute;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.Remarks.Remark;
import kr.smartwork.report.ReportState;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A line of the inbox as it is shown.
 *
 * @param reasons why it is there, the gravest first
 * @param why why it is with whom it is
 * @param stage how its report stands; null when it is about no report
 * @param outcome what became of it, once it is done
 * @param step the name of its step, where a process admin added it
 */
record InboxRow(
        InboxTask task,
        List<Reason> reasons,
        Text why,
        @Nullable ReportState stage,
        TaskOutcome outcome,
        @Nullable String step) {

    /**
     * Why a task wants to be looked at.
     *
     * @param tone of {@code fragments/status}
     */
    record Reason(String tone, Text text) {}

    /** @param route why it went to somebody else than the model says; null when it did not */
    static InboxRow of(InboxTask task, Remark remark, @Nullable TaskRoute route, @Nullable String step, Actor actor) {
        Text why = Why.of(task, remark.charge(), remark.returns(), route, actor);
        return new InboxRow(task, reasons(task, remark), why, remark.state(), outcome(task, remark), step);
    }

    /** To the model an excused report is one that was closed. */
    private static TaskOutcome outcome(InboxTask task, Remark remark) {
        TaskOutcome outcome = TaskOutcome.of(task.kind(), task.outcome());
        return outcome == TaskOutcome.CLOSE && remark.state() == ReportState.EXCUSED ? TaskOutcome.EXCUSE : outcome;
    }

    private static List<Reason> reasons(InboxTask task, Remark remark) {
        return switch (task.kind()) {
            case CHECK -> flags(remark);
            case FOLLOW_UP, ESCALATION ->
                List.of(
                        remark.calls() > 0
                                ? new Reason("attention", Text.of("report.reason.calls", remark.calls()))
                                : new Reason("info", Text.of("report.reason.unanswered")));
            case CONTACT_CHANGE, CLOSURE, INQUIRY -> List.of(new Reason("info", Text.of("report.reason.told")));
            case VISIT -> List.of(new Reason("attention", Text.of("report.reason.visit")));
            case QUESTION -> List.of(new Reason("attention", Text.of("report.reason.question")));
            case REVIEW_CYCLE, APPROVE_PART -> List.of();
        };
    }

    private static List<Reason> flags(Remark remark) {
        List<Reason> reasons = new ArrayList<>();
        remark.rules()
                .forEach(rule -> reasons.add(new Reason(
                        rule.severity() == Severity.URGENT ? "danger" : "attention",
                        Text.of("report.reason.rule", rule.words()))));
        if (remark.returns() > 0) {
            reasons.add(new Reason("neutral", Text.of("report.reason.answersReturn", remark.returns())));
        }
        return reasons;
    }
}
