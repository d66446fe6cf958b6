package kr.smartwork.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.cycle.CycleHead;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.supervision.TimelineStep.Stage;
import org.jspecify.annotations.Nullable;

/** The moments of a cycle in order: what has been, what is going on, what comes. */
final class Timeline {

    /** Figures that were frozen: when, and under which id. */
    record Frozen(UUID snapshotId, Instant at) {}

    /** A reminder, planned or sent. */
    record Reminder(int ordinal, Instant plannedAt, @Nullable Instant sentAt) {}

    private final CycleHead cycle;
    private final Map<String, Frozen> milestones;
    private final List<TimelineStep> steps = new ArrayList<>();

    private Timeline(CycleHead cycle, Map<String, Frozen> milestones) {
        this.cycle = cycle;
        this.milestones = milestones;
    }

    /**
     * The timeline of a cycle.
     *
     * @param milestones the latest of each name
     */
    static List<TimelineStep> of(
            CycleHead cycle, Map<String, Frozen> milestones, List<Reminder> reminders, Instant now) {
        Timeline timeline = new Timeline(cycle, milestones);
        timeline.steps.add(new TimelineStep("opened", 0, cycle.openedAt(), Stage.DONE, null));
        timeline.milestone("dispatched", null, cycle.state() == CycleState.OPENING);
        reminders.forEach(timeline::reminder);
        timeline.milestone("due", cycle.dueAt(), false);
        timeline.escalation(now);
        timeline.milestone("locked", cycle.lockAt(), false);
        timeline.review();
        timeline.milestone("published", null, false);
        return timeline.steps;
    }

    private void milestone(String name, @Nullable Instant planned, boolean goingOn) {
        Frozen frozen = milestones.get(name);
        if (frozen != null) {
            steps.add(new TimelineStep(name, 0, frozen.at(), Stage.DONE, frozen.snapshotId()));
        } else {
            steps.add(new TimelineStep(name, 0, planned, goingOn ? Stage.NOW : ahead(false), null));
        }
    }

    private void reminder(Reminder reminder) {
        if (reminder.sentAt() != null) {
            steps.add(new TimelineStep("reminded", reminder.ordinal(), reminder.sentAt(), Stage.DONE, null));
        } else {
            Stage stage = ahead(milestones.containsKey("due"));
            steps.add(new TimelineStep("reminded", reminder.ordinal(), reminder.plannedAt(), stage, null));
        }
    }

    /** Supervisors are asked unless everything was settled before. */
    private void escalation(Instant now) {
        Frozen due = milestones.get("due");
        Frozen locked = milestones.get("locked");
        boolean settledBefore = locked != null && locked.at().isBefore(cycle.escalateAt());
        boolean passed = locked != null || !now.isBefore(cycle.escalateAt());
        boolean reached = due != null && passed && !settledBefore;
        steps.add(new TimelineStep(
                "escalated", 0, cycle.escalateAt(), reached ? Stage.DONE : ahead(settledBefore), null));
    }

    private void review() {
        if (cycle.state() == CycleState.REVIEW) {
            steps.add(new TimelineStep("review", 0, null, Stage.NOW, null));
        } else if (cycle.reworkUntil() != null && cycle.state() == CycleState.FOLLOW_UP) {
            steps.add(new TimelineStep("rework", 0, cycle.reworkUntil(), Stage.NOW, null));
        }
    }

    private Stage ahead(boolean overtaken) {
        return overtaken || cycle.state().ended() ? Stage.SKIPPED : Stage.NEXT;
    }
}
