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

    VisitView(Programs programs) {
        this.programs = programs;
    }

    /** @param files all of the report */
    void add(ModelAndView page, CaseFile file, List<InboxTask> tasks, List<ReportFiles.ReportFile> files) {
        List<InboxTask> visits =
                tasks.stream().filter(task -> task.kind() == TaskKind.VISIT).toList();
        page.addObject(
                "visitPhotos",
                files.stream().filter(ReportFiles.ReportFile::ofVisit).toList());
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
