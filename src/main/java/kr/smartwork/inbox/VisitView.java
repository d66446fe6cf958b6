package kr.smartwork.inbox;

import java.util.List;
import kr.smartwork.process.InboxTask;
import kr.smartwork.process.TaskKind;
import kr.smartwork.program.Oversight;
import kr.smartwork.program.Programs;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.ReportFiles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the page of a case shows about visits: what to look at there, and what was photographed. */
@Component
class VisitView {

    private final Programs programs;
    private final ReportFiles files;

    VisitView(Programs programs, ReportFiles files) {
        this.programs = programs;
        this.files = files;
    }

    /** Asks the database only for reports that somebody was sent to. */
    void add(ModelAndView page, CaseFile file, List<InboxTask> tasks) {
        List<InboxTask> visits =
                tasks.stream().filter(task -> task.kind() == TaskKind.VISIT).toList();
        page.addObject("visitPhotos", visits.isEmpty() ? List.of() : files.ofVisits(file.id()));
        if (visits.stream().anyMatch(InboxTask::open)) {
            page.addObject(
                    "checklist",
                    programs.findByCode(file.cycle().programCode())
                            .map(program -> program.definition().visitChecklist())
                            .orElse(List.of()));
            page.addObject("usualChecklist", Oversight.usualChecklist());
        }
    }
}
