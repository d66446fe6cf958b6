package kr.smartwork.api.cycles;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kr.smartwork.aggregation.Publication;
import kr.smartwork.aggregation.Snapshot;
import kr.smartwork.api.Moments;
import kr.smartwork.api.PublicationView;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.CycleState;
import kr.smartwork.report.ReportCounts;
import kr.smartwork.report.ReportState;

/**
 * A cycle with its counts, of the reader's own units: {@code expected} is always the sum of {@code pending} to {@code excused};
 * {@code dispatched} to {@code extended} cut across them. Of the publications, the newest first, at most one is current.
 */
record CycleView(
        UUID id,
        String program,
        String title,
        CycleState state,
        OffsetDateTime openedAt,
        OffsetDateTime dueAt,
        OffsetDateTime lockAt,
        int expected,
        int dispatched,
        int pending,
        int notOpened,
        int inProgress,
        int inReview,
        int returned,
        int accepted,
        int closedUnanswered,
        int excused,
        int submitted,
        int overdue,
        int extended,
        List<Milestone> milestones,
        List<PublicationView> publications) {

    /** A moment at which figures were frozen; a milestone reached again has the next revision. */
    record Milestone(String name, int revision, OffsetDateTime at, UUID snapshotId) {

        static Milestone of(Snapshot snapshot) {
            return new Milestone(
                    snapshot.milestone(), snapshot.revision(), Moments.of(snapshot.takenAt()), snapshot.id());
        }
    }

    static CycleView of(
            Cycle cycle,
            String program,
            ReportCounts.Counts counts,
            List<Snapshot> snapshots,
            List<Publication> publications) {
        return new CycleView(
                cycle.id(),
                program,
                cycle.title(),
                cycle.state(),
                Moments.of(cycle.openedAt()),
                Moments.of(cycle.dueAt()),
                Moments.of(cycle.lockAt()),
                counts.expected(),
                counts.dispatched(),
                counts.of(ReportState.PENDING),
                counts.of(ReportState.NOT_OPENED),
                counts.of(ReportState.IN_PROGRESS),
                counts.of(ReportState.IN_REVIEW),
                counts.of(ReportState.RETURNED),
                counts.of(ReportState.ACCEPTED),
                counts.of(ReportState.CLOSED_UNANSWERED),
                counts.of(ReportState.EXCUSED),
                counts.submitted(),
                counts.overdue(),
                counts.extended(),
                snapshots.stream().map(Milestone::of).toList(),
                publications.stream().map(PublicationView::of).toList());
    }
}
