package kr.smartwork.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.smartwork.report.DecisionKind;
import kr.smartwork.report.Decisions;
import kr.smartwork.report.OpenReports;
import kr.smartwork.report.OpenReports.Selection;
import org.springframework.stereotype.Component;

/** Ends open reports when their cycle is locked or cancelled, a chunk per job. */
@Component
class CloseReports {

    private final OpenReports reports;
    private final ReportInstances instances;
    private final Decisions decisions;
    private final DispatchSettings settings;
    private final Clock clock;

    CloseReports(
            OpenReports reports,
            ReportInstances instances,
            Decisions decisions,
            DispatchSettings settings,
            Clock clock) {
        this.reports = reports;
        this.instances = instances;
        this.decisions = decisions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Closes the next chunk of those still with their respondents; what is in review stays. True when more are left. */
    boolean nextChunkByLock(UUID cycleId) {
        List<OpenReports.Item> chunk = reports.next(cycleId, Selection.UNANSWERED, settings.chunkSize());
        reports.closedByLock(chunk, clock.instant());
        end(chunk, DecisionKind.CLOSED_BY_LOCK);
        return reports.any(cycleId, Selection.UNANSWERED);
    }

    /** Until when the lock waits for extended reports; empty when it does not. */
    Optional<Instant> waitsUntil(UUID cycleId) {
        return reports.extensionsEnd(cycleId);
    }

    /** Withdraws the next chunk of whatever is open. True when more are left. */
    boolean nextChunkByCancel(UUID cycleId) {
        List<OpenReports.Item> chunk = reports.next(cycleId, Selection.OPEN, settings.chunkSize());
        reports.withdrawn(chunk, clock.instant());
        end(chunk, DecisionKind.WITHDRAWN);
        return reports.any(cycleId, Selection.OPEN);
    }

    private void end(List<OpenReports.Item> chunk, DecisionKind kind) {
        decisions.recordAll(chunk.stream().map(OpenReports.Item::id).toList(), kind);
        chunk.stream()
                .map(OpenReports.Item::processInstanceId)
                .filter(Objects::nonNull)
                .forEach(instance -> instances.correlate(ReportModel.CLOSED, instance));
    }
}
