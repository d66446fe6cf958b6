package kr.smartwork.inbox;

import java.util.List;
import kr.smartwork.process.InboxTask;
import kr.smartwork.process.ReportProgress;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.CaseNote;
import kr.smartwork.report.CaseNotes;
import kr.smartwork.report.ReportFiles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What all pages of a case show besides answers and tasks: its steps, its documents, its history, what was written about it. */
@Component
class CaseParts {

    private final ReportProgress progress;
    private final ReportFiles files;
    private final CaseNotes notes;
    private final VisitView visits;
    private final ListPlace place;

    CaseParts(ReportProgress progress, ReportFiles files, CaseNotes notes, VisitView visits, ListPlace place) {
        this.progress = progress;
        this.files = files;
        this.notes = notes;
        this.visits = visits;
        this.place = place;
    }

    void add(ModelAndView page, CaseFile file, List<InboxTask> tasks) {
        List<ReportFiles.ReportFile> handedIn = files.of(file.id());
        List<CaseDocument> documents = CaseDocument.of(file, handedIn);
        List<TimelineEntry> timeline = Timeline.of(file, tasks);
        List<CaseNote> written = notes.of(file.id());
        page.addObject("listPlace", place.parameters())
                .addObject("steps", progress.of(file, tasks))
                .addObject("documents", documents)
                .addObject("timeline", timeline)
                .addObject("notes", written)
                .addObject(
                        "tabs",
                        CaseTabs.of(
                                "/reports/" + file.id(),
                                place.parameters(),
                                file.versions().size(),
                                documents.size(),
                                timeline.size(),
                                written.size()));
        visits.add(page, file, tasks, handedIn);
    }
}
