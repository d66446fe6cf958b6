package kr.smartwork.process;

import java.util.List;
import java.util.UUID;
import kr.smartwork.cycle.Cycle;
import kr.smartwork.cycle.Cycles;
import kr.smartwork.program.Program;
import kr.smartwork.program.Programs;
import kr.smartwork.report.OpenReports;
import kr.smartwork.report.OpenReports.Selection;
import kr.smartwork.report.Reports;
import kr.smartwork.shared.NotFound;
import org.springframework.stereotype.Component;

/** Asks respondents again whose reports the supervisor sent back in the review of the cycle, a chunk per job. */
@Component
class Rework {

    private final Cycles cycles;
    private final Programs programs;
    private final Reports reports;
    private final OpenReports openReports;
    private final ReportInstances instances;
    private final DispatchSettings settings;

    Rework(
            Cycles cycles,
            Programs programs,
            Reports reports,
            OpenReports openReports,
            ReportInstances instances,
            DispatchSettings settings) {
        this.cycles = cycles;
        this.programs = programs;
        this.reports = reports;
        this.openReports = openReports;
        this.instances = instances;
        this.settings = settings;
    }

    /** Starts the instances of the next chunk; true when more are left. */
    boolean nextChunk(UUID cycleId) {
        Cycle cycle = cycles.get(cycleId);
        Program program = programs.findById(cycle.programId()).orElseThrow(NotFound::new);
        List<OpenReports.Item> chunk = openReports.next(cycleId, Selection.SENT_BACK, settings.chunkSize());
        chunk.forEach(item -> instances.sendBack(reports.get(item.id()), cycle, program));
        return openReports.any(cycleId, Selection.SENT_BACK);
    }
}
