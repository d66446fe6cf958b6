package kr.smartwork.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.ContactDetails;
import kr.smartwork.report.FacilityNotice;
import kr.smartwork.report.Recipients;
import kr.smartwork.report.Report;
import kr.smartwork.report.TellOffice;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes of trying to reach a facility, other than an answer. Report and task are locked. */
@Component
class Attempts {

    private static final Duration LONGEST = Duration.ofDays(90);

    private final TaskRows rows;
    private final PutOff putOff;
    private final ReportInstances instances;
    private final Recipients recipients;
    private final FacilityTasks facilityTasks;
    private final Clock clock;

    Attempts(
            TaskRows rows,
            PutOff putOff,
            ReportInstances instances,
            Recipients recipients,
            FacilityTasks facilityTasks,
            Clock clock) {
        this.rows = rows;
        this.putOff = putOff;
        this.instances = instances;
        this.recipients = recipients;
        this.facilityTasks = facilityTasks;
        this.clock = clock;
    }

    /** That the next attempt is ahead and not too far, and that the facility was not closed in the future. */
    void require(TaskDecision decision) {
        Instant again = decision.again();
        Instant now = clock.instant();
        if (again != null && (!again.isAfter(now) || again.isAfter(now.plus(LONGEST)))) {
            throw InvalidInput.at("again", "out-of-range", Text.of("report.again.range"));
        }
        if (again == null && decision.decision() == TaskDecision.Choice.VISIT_AGAIN) {
            throw InvalidInput.at("again", "required", Text.of("report.again.required"));
        }
        LocalDate closedOn = decision.found().closedOn();
        if (closedOn != null && closedOn.isAfter(LocalDate.now(clock))) {
            throw InvalidInput.at("closedOn", "future", Text.of("contact.closure.future"));
        }
    }

    /** The task comes back when it is time to try again; at once when no time is said. */
    void again(Actor actor, OpenTask task, @Nullable Instant moment) {
        if (moment != null) {
            putOff.until(actor, task, moment);
        }
    }

    /** A refusal does not wait for the time of escalation: the supervisor decides now, unless that is under way. */
    void refused(Report report) {
        if (rows.open(report.id(), TaskKind.ESCALATION).isEmpty()
                && rows.open(report.id(), TaskKind.VISIT).isEmpty()) {
            report.escalated(EscalateReports.TO_SUPERVISOR);
            instances.correlate(ReportModel.ESCALATED, report.processInstanceId());
        }
    }

    /**
     * That an official has been sent there.
     *
     * @throws Conflict when the model, or the release that the report runs on, has no such step
     */
    void requireVisit(Report report) {
        if (!instances.waitsFor(TaskKind.VISIT, report)) {
            throw new Conflict("no-visit", Text.of("report.visit.notPossible"));
        }
    }

    /** The contact is to be corrected, by what was heard about who answers now. */
    void wrongNumber(Actor actor, Report report, ContactDetails heard) {
        tell(actor, report, FacilityNotice.Kind.CONTACT_CHANGE, heard, null);
    }

    /** The closure is to be confirmed. */
    void closedDown(Actor actor, Report report, @Nullable LocalDate closedOn) {
        tell(actor, report, FacilityNotice.Kind.CLOSURE, ContactDetails.NONE, closedOn);
    }

    private void tell(
            Actor actor,
            Report report,
            FacilityNotice.Kind kind,
            ContactDetails contact,
            @Nullable LocalDate closedOn) {
        UUID asked = recipients.of(report.id()).stream().findFirst().orElse(null);
        facilityTasks.open(
                report, new TellOffice(Ids.next(), report.id(), asked, kind, contact, closedOn, null), actor);
    }
}
