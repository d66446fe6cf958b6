package kr.smartwork.process;

import java.util.List;
import java.util.UUID;
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
    private static final int TO_SUPERVISOR = 2;

    private final OpenReports reports;
    private final ReportInstances instances;
    private final DispatchSettings settings;

    EscalateReports(OpenReports reports, ReportInstances instances, DispatchSettings settings) {
        this.reports = reports;
        this.instances = instances;
        this.settings = settings;
    }

    /** Gives officials the next chunk to call; true when more are left. */
    boolean nextChunkToPhone(UUID cycleId) {
        List<OpenReports.Item> chunk = reports.next(cycleId, Selection.NOT_CALLED, settings.chunkSize());
        reports.escalated(chunk, TO_PHONE);
        chunk.forEach(item -> instances.correlate(ReportModel.OVERDUE, item.processInstanceId()));
        return reports.any(cycleId, Selection.NOT_CALLED);
    }

    /** Gives the supervisor the next chunk to decide; true when more are left. */
    boolean nextChunkToSupervisor(UUID cycleId) {
        List<OpenReports.Item> chunk = reports.next(cycleId, Selection.NOT_DECIDED, settings.chunkSize());
        reports.escalated(chunk, TO_SUPERVISOR);
        for (OpenReports.Item item : chunk) {
            if (item.escalationLevel() < TO_PHONE) {
                // Returned after the due time: the call comes first, the supervisor's task hangs on it.
                instances.correlate(ReportModel.OVERDUE, item.processInstanceId());
            }
            instances.correlate(ReportModel.ESCALATED, item.processInstanceId());
        }
        return reports.any(cycleId, Selection.NOT_DECIDED);
    }
}
