package kr.smartwork.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.report.OpenReports;
import kr.smartwork.report.OpenReports.Selection;
import org.springframework.stereotype.Component;

/**
 * Raises what is still with its respondent: first to a call by the official, then to the supervisor. A chunk per job; the
 * level in the report's row makes a second run harmless.
 */
@Component
class EscalateReports {

    private static final int TO_PHONE = 1;
    static final int TO_SUPERVISOR = 2;

    private final OpenReports reports;
    private final ReportInstances instances;
    private final DispatchSettings settings;
    private final Cycles cycles;
    private final Clock clock;

    EscalateReports(
            OpenReports reports, ReportInstances instances, DispatchSettings settings, Cycles cycles, Clock clock) {
        this.cycles = cycles;
        this.clock = clock;
        this.reports = reports;
        this.instances = instances;
        this.settings = settings;
    }

    /** Gives officials the next chunk to call; true when more are left. */
    boolean nextChunkToPhone(UUID cycleId) {
        return toPhone(cycleId, Selection.NOT_CALLED);
    }

    /** Gives the supervisor the next chunk to decide; true when more are left. */
    boolean nextChunkToSupervisor(UUID cycleId) {
        return toSupervisor(cycleId, Selection.NOT_DECIDED);
    }

    /** Catches up with reports whose extension has ended: as far as the others have been raised. */
    boolean nextChunkAfterExtension(UUID cycleId) {
        return clock.instant().isBefore(cycles.get(cycleId).escalateAt())
                ? toPhone(cycleId, Selection.EXTENSION_ENDED_NOT_CALLED)
                : toSupervisor(cycleId, Selection.EXTENSION_ENDED_NOT_DECIDED);
    }

    private boolean toPhone(UUID cycleId, Selection selection) {
        raise(reports.next(cycleId, selection, settings.chunkSize()), TO_PHONE, ReportModel.OVERDUE);
        return reports.any(cycleId, selection);
    }

    /** Who has not been called yet is called first: the supervisor's task hangs on the call, and so comes with the next chunk. */
    private boolean toSupervisor(UUID cycleId, Selection selection) {
        Map<Boolean, List<OpenReports.Item>> chunk = reports.next(cycleId, selection, settings.chunkSize()).stream()
                .collect(Collectors.partitioningBy(item -> item.escalationLevel() < TO_PHONE));
        raise(chunk.getOrDefault(true, List.of()), TO_PHONE, ReportModel.OVERDUE);
        raise(chunk.getOrDefault(false, List.of()), TO_SUPERVISOR, ReportModel.ESCALATED);
        return reports.any(cycleId, selection);
    }

    private void raise(List<OpenReports.Item> chunk, int level, String message) {
        reports.escalated(chunk, level);
        chunk.forEach(item -> instances.correlate(message, item.processInstanceId()));
    }
}
