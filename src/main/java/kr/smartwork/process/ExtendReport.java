package kr.smartwork.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kr.smartwork.audit.AuditEvent;
import kr.smartwork.audit.AuditTrail;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.notice.NewNotice;
import kr.smartwork.notice.Outbox;
import kr.smartwork.notice.Purpose;
import kr.smartwork.program.Programs;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Role;
import kr.smartwork.report.DecisionKind;
import kr.smartwork.report.Decisions;
import kr.smartwork.report.Recipients;
import kr.smartwork.report.Report;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;

/**
 * Gives one facility more time, by an official of its unit or a supervisor; once the report was raised to the supervisor, by
 * the supervisor only. Calls end, reminders and the lock follow the new time. One transaction; the report's row is locked.
 */
@Service
public class ExtendReport {

    private final EngineRetry retry;
    private final Reports reports;
    private final Cycles cycles;
    private final Programs programs;
    private final Decisions decisions;
    private final Recipients recipients;
    private final Outbox outbox;
    private final ReportInstances instances;
    private final TaskRows tasks;
    private final TaskService engine;
    private final AuditTrail audit;
    private final Clock clock;

    ExtendReport(
            EngineRetry retry,
            Reports reports,
            Cycles cycles,
            Programs programs,
            Decisions decisions,
            Recipients recipients,
            Outbox outbox,
            ReportInstances instances,
            TaskRows tasks,
            TaskService engine,
            AuditTrail audit,
            Clock clock) {
        this.retry = retry;
        this.reports = reports;
        this.cycles = cycles;
        this.programs = programs;
        this.decisions = decisions;
        this.recipients = recipients;
        this.outbox = outbox;
        this.instances = instances;
        this.tasks = tasks;
        this.engine = engine;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Extends.
     *
     * @throws InvalidInput at {@code until} when it is not later than what holds, or beyond the program's limit
     * @throws Conflict when the report is not with its respondent any more, or the cycle is locked
     */
    public void extend(Actor actor, UUID reportId, Extension extension) {
        retry.run(actor, () -> prepare(actor, reportId, extension).get());
    }

    /** Locks the report and checks everything: what it returns only acts, in the caller's transaction. */
    Supplier<Report> prepare(Actor actor, UUID reportId, Extension extension) {
        Report report = reports.getLocked(reportId);
        actor.require(report.orgPath(), Role.OFFICIAL, Role.SUPERVISOR);
        requireOpen(report);
        requireTime(report, extension.until());
        requireNotRaised(actor, report);
        return () -> {
            report.extend(extension.until());
            decisions.record(report, DecisionKind.EXTENDED, extension.reason(), actor);
            reports.saveAndFlush(report);
            endCalls(report);
            tell(report);
            audit.record(new AuditEvent(actor.username(), "report.extend", "report", reportId.toString(), null));
            return report;
        };
    }

    /** The latest time to which the program lets a facility of this cycle be extended. */
    public Instant limit(UUID cycleId) {
        Cycle cycle = cycles.get(cycleId);
        return cycle.dueAt()
                .plus(programs.findById(cycle.programId())
                        .orElseThrow(NotFound::new)
                        .definition()
                        .longestExtension());
    }

    private void requireOpen(Report report) {
        Cycle cycle = cycles.get(report.cycleId());
        boolean waiting = report.extendedUntil() != null && clock.instant().isBefore(report.extendedUntil());
        if (!cycle.takesAnswers(clock.instant())
                && !(waiting && cycle.takesAnswers(clock.instant(), report.extendedUntil()))) {
            throw new Conflict("cycle-locked", Text.of("report.extend.locked"));
        }
    }

    private void requireTime(Report report, Instant until) {
        if (!until.isAfter(clock.instant())) {
            throw InvalidInput.at("until", "past", Text.of("report.extend.past"));
        }
        if (!until.isAfter(report.dueNow())) {
            throw InvalidInput.at("until", "not-later", Text.of("report.extend.notLater"));
        }
        if (until.isAfter(limit(report.cycleId()))) {
            throw InvalidInput.at("until", "too-late", Text.of("report.extend.tooLate"));
        }
    }

    private void requireNotRaised(Actor actor, Report report) {
        boolean raised = !tasks.open(report.id(), TaskKind.ESCALATION).isEmpty()
                || !tasks.open(report.id(), TaskKind.VISIT).isEmpty();
        if (raised && !actor.covers(report.orgPath(), Role.SUPERVISOR)) {
            throw new Conflict("escalated", Text.of("report.extend.escalated"));
        }
    }

    /** The supervisor's open decision is thereby made; else the call, if one is open, is withdrawn by message. */
    private void endCalls(Report report) {
        List<OpenTask> escalations = tasks.open(report.id(), TaskKind.ESCALATION);
        if (escalations.isEmpty()) {
            instances.correlate(ReportModel.EXTENDED, report.processInstanceId());
            return;
        }
        engine.complete(escalations.get(0).id(), Map.of(ReportModel.OUTCOME, "extend"));
    }

    private void tell(Report report) {
        int ordinal = decisions.count(report.id(), DecisionKind.EXTENDED);
        outbox.add(recipients.of(report.id()).stream()
                .map(person -> new NewNotice(Purpose.EXTENSION, report.cycleId(), report.id(), person, ordinal, null))
                .toList());
    }
}
