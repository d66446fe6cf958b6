package kr.smartwork.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.DecisionKind;
import kr.smartwork.report.Decisions;
import kr.smartwork.report.OpenReports;
import kr.smartwork.report.PartOfCycle;
import kr.smartwork.report.ReopenReports;
import kr.smartwork.report.Report;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The supervisor's decision about a whole cycle: publish it, or send some of its reports back. */
@Component
class CycleDecisions {

    private static final int MOST_SENT_BACK = 500;

    private final TaskService engine;
    private final Cycles cycles;
    private final Programs programs;
    private final Reports reports;
    private final OpenReports openReports;
    private final ReopenReports reopenReports;
    private final ApprovalRounds approvals;
    private final Decisions decisions;
    private final Clock clock;

    CycleDecisions(
            TaskService engine,
            Cycles cycles,
            Programs programs,
            Reports reports,
            OpenReports openReports,
            ReopenReports reopenReports,
            ApprovalRounds approvals,
            Decisions decisions,
            Clock clock) {
        this.engine = engine;
        this.cycles = cycles;
        this.programs = programs;
        this.reports = reports;
        this.openReports = openReports;
        this.reopenReports = reopenReports;
        this.approvals = approvals;
        this.decisions = decisions;
        this.clock = clock;
    }

    void decide(Actor actor, OpenTask task, TaskDecision decision) {
        if (decision.decision() == TaskDecision.Choice.PUBLISH) {
            publish(task);
        } else {
            sendBack(actor, task, decision);
        }
    }

    private void publish(OpenTask task) {
        cycles.getLocked(task.cycleId());
        if (!openReports.none(task.cycleId())) {
            throw new Conflict("reports-open", Text.of("cycle.review.reportsOpen"));
        }
        engine.complete(task.id(), Map.of(CycleModel.OUTCOME, "publish"));
    }

    private void sendBack(Actor actor, OpenTask task, TaskDecision decision) {
        requireSelection(decision.reports());
        Cycle cycle = cycles.getLocked(task.cycleId());
        List<String> paths = decision.reports().stream()
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(id -> reopen(actor, cycle, id, decision.comment()))
                .toList();
        approvals.reopen(cycle.id(), paths, actor, decision.comment());
        rework(task, cycle);
    }

    /** Sends back a whole part of the cycle; returns how many reports it has. */
    int sendBack(Actor actor, OpenTask task, PartOfCycle part, String reason) {
        Cycle cycle = cycles.getLocked(task.cycleId());
        int sent = reopenReports.reopen(cycle.id(), part, reason, actor);
        if (sent == 0) {
            throw InvalidInput.at("district", "nothing", Text.of("review.part.nothing"));
        }
        approvals.reopen(cycle.id(), reopenReports.paths(cycle.id(), part), actor, reason);
        rework(task, cycle);
        return sent;
    }

    private void rework(OpenTask task, Cycle cycle) {
        Date until = untilCorrected(cycle);
        engine.complete(task.id(), Map.of(CycleModel.OUTCOME, "sendBack", CycleModel.REWORK_UNTIL, until));
    }

    /** The cycle goes back to collecting; until when what was sent back is to be corrected. */
    Date untilCorrected(Cycle cycle) {
        Instant until = clock.instant()
                .plus(programs.findById(cycle.programId())
                        .orElseThrow(NotFound::new)
                        .definition()
                        .reworkFor());
        cycle.sendBack(until);
        return Date.from(until);
    }

    private static void requireSelection(List<UUID> selected) {
        if (selected.isEmpty()) {
            throw InvalidInput.at("reports", "required", Text.of("cycle.review.selectReports"));
        }
        if (selected.size() > MOST_SENT_BACK) {
            throw InvalidInput.at("reports", "too-many", Text.of("cycle.review.tooMany", MOST_SENT_BACK));
        }
    }

    /** Returns the unit in which it lies. */
    private String reopen(Actor actor, Cycle cycle, UUID reportId, String reason) {
        Report report = reports.getLocked(reportId);
        if (!report.cycleId().equals(cycle.id())) {
            throw new NotFound();
        }
        report.reopen(reason);
        decisions.record(report, DecisionKind.SENT_BACK, reason, actor);
        reports.saveAndFlush(report);
        return report.orgPath();
    }
}
