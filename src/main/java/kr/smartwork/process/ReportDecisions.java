package kr.smartwork.process;

import java.time.Clock;
import java.util.Map;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.Forms;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.DecisionKind;
import kr.smartwork.report.Decisions;
import kr.smartwork.report.MarkedQuestions;
import kr.smartwork.report.Report;
import kr.smartwork.report.ReportState;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Text;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions about one report: checked against its state, stored, and told to its instance. Report and task are locked. */
@Component
class ReportDecisions {

    private final TaskService engine;
    private final Reports reports;
    private final Decisions decisions;
    private final MarkedQuestions marked;
    private final Questions questions;
    private final Attempts attempts;
    private final Cycles cycles;
    private final Forms forms;
    private final Clock clock;

    ReportDecisions(
            TaskService engine,
            Reports reports,
            Decisions decisions,
            MarkedQuestions marked,
            Questions questions,
            Attempts attempts,
            Cycles cycles,
            Forms forms,
            Clock clock) {
        this.engine = engine;
        this.reports = reports;
        this.decisions = decisions;
        this.marked = marked;
        this.questions = questions;
        this.attempts = attempts;
        this.cycles = cycles;
        this.forms = forms;
        this.clock = clock;
    }

    /** That it is about the version that was seen, and that a return leaves time to correct what the form asks. */
    void require(Report report, TaskDecision decision) {
        requireCurrent(report, decision);
        if (decision.decision() == TaskDecision.Choice.RETURN) {
            Cycle cycle = cycles.get(report.cycleId());
            requireTimeToCorrect(report, cycle);
            MarkedQuestions.require(form(cycle), decision.questions());
        } else if (decision.decision() == TaskDecision.Choice.ASK) {
            questions.requireNone(report);
        }
        attempts.require(decision);
    }

    /** Decides what {@link #require} let pass. */
    void decide(Actor actor, OpenTask task, Report report, TaskDecision decision) {
        String reason = decision.comment().isEmpty() ? null : decision.comment();
        if (decision.decision() == TaskDecision.Choice.ACCEPT) {
            pass(actor, task, report, reason);
            return;
        }
        decisions.record(report, kind(decision), reason, actor);
        switch (decision.decision()) {
            case RETURN -> {
                marked.add(report, form(cycles.get(report.cycleId())), decision.questions());
                report.returnFor(decision.comment());
                completeStored(task, report, Map.of(ReportModel.OUTCOME, "return"));
            }
            case NO_ANSWER, VISIT_AGAIN -> attempts.again(actor, task, decision.again());
            case CALL_REFUSED -> {
                attempts.refused(report);
                reports.saveAndFlush(report);
            }
            case WRONG_NUMBER ->
                attempts.wrongNumber(actor, report, decision.found().contact());
            case CLOSED_DOWN -> {
                attempts.closedDown(actor, report, decision.found().closedOn());
                if (task.kind() == TaskKind.VISIT) {
                    complete(task, "closed");
                }
            }
            case VISIT -> {
                complete(task, "visit");
                attempts.requireVisit(report);
            }
            case NOT_FOUND -> complete(task, "notFound");
            case VISIT_REFUSED -> complete(task, "refused");
            case ASK -> questions.ask(actor, task, report);
            case ANSWER_QUESTION -> {
                complete(task, "answer");
                questions.answered(report);
            }
            case KEEP_CALLING -> complete(task, "continue");
            case CLOSE -> giveUp(task, report, ReportState.CLOSED_UNANSWERED);
            case EXCUSE -> giveUp(task, report, ReportState.EXCUSED);
            default -> throw new IllegalArgumentException("Not about one report");
        }
    }

    /** The model goes on: it accepts the answer, or has another step look at it. */
    private void pass(Actor actor, OpenTask task, Report report, @Nullable String reason) {
        complete(task, "accept");
        boolean accepted = reports.get(report.id()).state() == ReportState.ACCEPTED;
        decisions.record(report, accepted ? DecisionKind.ACCEPTED : DecisionKind.PASSED_ON, reason, actor);
    }

    private FormSchema form(Cycle cycle) {
        return forms.version(cycle.formVersionId()).schema();
    }

    private static void requireCurrent(Report report, TaskDecision decision) {
        if (decision.version() != null && decision.version() != report.versionNo()) {
            throw new Conflict("corrected-meanwhile", Text.of("report.task.corrected", report.versionNo()));
        }
    }

    private void requireTimeToCorrect(Report report, Cycle cycle) {
        if (!cycle.takesAnswers(clock.instant(), report.extendedUntil())) {
            throw new Conflict("cycle-locked", Text.of("report.task.lockedNoReturn"));
        }
    }

    private void giveUp(OpenTask task, Report report, ReportState end) {
        report.giveUp(end, clock.instant());
        completeStored(task, report, Map.of(ReportModel.OUTCOME, "close", ReportModel.ANSWERED, false));
    }

    private void completeStored(OpenTask task, Report report, Map<String, Object> variables) {
        reports.saveAndFlush(report);
        engine.complete(task.id(), variables);
    }

    private void complete(OpenTask task, String outcome) {
        engine.complete(task.id(), Map.of(ReportModel.OUTCOME, outcome));
    }

    private static DecisionKind kind(TaskDecision decision) {
        return switch (decision.decision()) {
            case RETURN -> DecisionKind.RETURNED;
            case NO_ANSWER -> DecisionKind.CALL_WITHOUT_ANSWER;
            case CALL_REFUSED -> DecisionKind.CALL_REFUSED;
            case WRONG_NUMBER -> DecisionKind.WRONG_NUMBER;
            case CLOSED_DOWN -> DecisionKind.CLOSED_DOWN;
            case VISIT -> DecisionKind.VISIT_ORDERED;
            case VISIT_AGAIN -> DecisionKind.VISIT_AGAIN;
            case NOT_FOUND -> DecisionKind.FACILITY_NOT_FOUND;
            case VISIT_REFUSED -> DecisionKind.VISIT_REFUSED;
            case ASK -> DecisionKind.QUESTION_ASKED;
            case ANSWER_QUESTION -> DecisionKind.QUESTION_ANSWERED;
            case KEEP_CALLING -> DecisionKind.KEEP_CALLING;
            case CLOSE -> DecisionKind.CLOSED_WITHOUT_ANSWER;
            case EXCUSE -> DecisionKind.EXCUSED;
            case ACCEPT, SEND_BACK, PUBLISH, CHANGE_CONTACT, KEEP_CONTACT, CLOSE_FACILITY, STILL_OPEN, ANSWER ->
                throw new IllegalArgumentException("Recorded elsewhere");
        };
    }
}
