package kr.smartwork.inbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.smartwork.process.InboxTask;
import kr.smartwork.process.ReportProgress;
import kr.smartwork.process.TaskLog;
import kr.smartwork.process.TaskRoute;
import kr.smartwork.process.TaskRoutes;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.CaseNote;
import kr.smartwork.report.CaseNotes;
import kr.smartwork.report.ReportFiles;
import kr.smartwork.shared.Text;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What all pages of a case show besides answers and tasks: its steps, its documents, its history, what was written about it. */
@Component
class CaseParts {

    private final ReportProgress progress;
    private final TaskLog log;
    private final TaskRoutes routes;
    private final ReportFiles files;
    private final CaseNotes notes;
    private final VisitView visits;
    private final ListPlace place;

    CaseParts(
            ReportProgress progress,
            TaskLog log,
            TaskRoutes routes,
            ReportFiles files,
            CaseNotes notes,
            VisitView visits,
            ListPlace place) {
        this.progress = progress;
        this.log = log;
        this.routes = routes;
        this.files = files;
        this.notes = notes;
        this.visits = visits;
        this.place = place;
    }

    void add(ModelAndView page, Actor actor, CaseFile file, List<InboxTask> tasks) {
        List<ReportFiles.ReportFile> handedIn = files.of(file.id());
        List<CaseDocument> documents = CaseDocument.of(file, handedIn);
        List<TimelineEntry> timeline = Timeline.of(file, tasks, log.of(file.id()), documents);
        List<CaseNote> written = notes.of(file.id());
        page.addObject("listPlace", place.parameters())
                .addObject("steps", progress.of(file, tasks))
                .addObject("whys", whys(actor, file, tasks))
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

    /** Why each open task is with whom it is, by its id. */
    private Map<String, Text> whys(Actor actor, CaseFile file, List<InboxTask> tasks) {
        List<InboxTask> open = tasks.stream().filter(InboxTask::open).toList();
        Map<String, TaskRoute> routed =
                routes.of(open.stream().map(InboxTask::id).toList());
        return open.stream()
                .collect(Collectors.toMap(
                        InboxTask::id,
                        task -> Why.of(task, file.charge(), file.returnedCount(), routed.get(task.id()), actor)));
    }
}
