package kr.smartwork.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.ContactDetails;
import kr.smartwork.report.CaseNote;
import kr.smartwork.report.CaseNotes;
import kr.smartwork.report.DecisionKind;
import kr.smartwork.report.Decisions;
import kr.smartwork.report.FacilityNotice;
import kr.smartwork.report.FacilityNotices;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.Ids;
import kr.smartwork.shared.InvalidInput;
import kr.smartwork.shared.NotFound;
import kr.smartwork.shared.Text;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions about what a respondent told: stored, then carried out by the model's next step. Report and task are locked. */
@Component
class FacilityDecisions {

    private final TaskService engine;
    private final FacilityNotices notices;
    private final Reports reports;
    private final Decisions decisions;
    private final CaseNotes notes;
    private final Clock clock;

    FacilityDecisions(
            TaskService engine,
            FacilityNotices notices,
            Reports reports,
            Decisions decisions,
            CaseNotes notes,
            Clock clock) {
        this.engine = engine;
        this.notices = notices;
        this.reports = reports;
        this.decisions = decisions;
        this.notes = notes;
        this.clock = clock;
    }

    void decide(Actor actor, OpenTask task, TaskDecision decision) {
        FacilityNotice told = notices.ofTask(task.id()).orElseThrow(NotFound::new);
        FacilityNotice decided =
                switch (decision.decision()) {
                    case CHANGE_CONTACT ->
                        withContact(told, decision.found().contact().orElse(told.contact()));
                    case CLOSE_FACILITY -> withDay(told, decision.found().closedOn());
                    default -> told;
                };
        if (decision.decision() == TaskDecision.Choice.ANSWER) {
            String answer = CaseNotes.text("comment", decision.comment());
            notes.write(actor, told.reportId(), answerKey(told), CaseNote.Audience.FACILITY, answer);
        }
        String outcome = outcome(decision);
        notices.decided(decided, outcome, actor);
        decisions.record(
                reports.get(told.reportId()),
                kind(decision),
                decision.comment().isEmpty() ? null : decision.comment(),
                actor);
        engine.complete(task.id(), Map.of(ReportModel.OUTCOME, outcome));
    }

    /** One answer to each; the question has the notice's own id. */
    private static UUID answerKey(FacilityNotice told) {
        return UUID.nameUUIDFromBytes(Ids.bytes(told.id()));
    }

    private static FacilityNotice withContact(FacilityNotice told, ContactDetails contact) {
        List<FieldError> errors = new ArrayList<>();
        if (contact.name() == null) {
            errors.add(new FieldError("name", "required", Text.of("contact.change.name.required")));
        }
        if (!contact.reachable()) {
            errors.add(new FieldError("mobile", "required", Text.of("contact.change.way.required")));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return told.with(contact);
    }

    private FacilityNotice withDay(FacilityNotice told, @Nullable LocalDate found) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = found != null ? found : Objects.requireNonNullElse(told.closedOn(), today);
        if (day.isAfter(today)) {
            throw InvalidInput.at("closedOn", "future", Text.of("contact.closure.future"));
        }
        return told.with(day);
    }

    private static String outcome(TaskDecision decision) {
        return switch (decision.decision()) {
            case CHANGE_CONTACT -> FacilityModel.CHANGE_CONTACT;
            case KEEP_CONTACT -> FacilityModel.KEEP_CONTACT;
            case CLOSE_FACILITY -> FacilityModel.CLOSE_FACILITY;
            case STILL_OPEN -> FacilityModel.STILL_OPEN;
            case ANSWER -> FacilityModel.ANSWERED;
            default -> throw new IllegalArgumentException("Not about a facility");
        };
    }

    private static DecisionKind kind(TaskDecision decision) {
        return switch (decision.decision()) {
            case CHANGE_CONTACT -> DecisionKind.CONTACT_CHANGED;
            case KEEP_CONTACT -> DecisionKind.CONTACT_KEPT;
            case CLOSE_FACILITY -> DecisionKind.FACILITY_CLOSED;
            case STILL_OPEN -> DecisionKind.FACILITY_OPEN;
            case ANSWER -> DecisionKind.INQUIRY_ANSWERED;
            default -> throw new IllegalArgumentException("Not about a facility");
        };
    }
}
