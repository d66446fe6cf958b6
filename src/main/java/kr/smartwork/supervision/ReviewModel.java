package kr.smartwork.supervision;

import java.util.List;
import java.util.UUID;
import kr.smartwork.process.CycleSight;
import kr.smartwork.process.InboxTasks;
import kr.smartwork.process.TaskFilter;
import kr.smartwork.process.TaskKind;
import kr.smartwork.process.TaskView;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.ReportFilter;
import kr.smartwork.report.ReportItem;
import kr.smartwork.report.ReportList;
import kr.smartwork.report.ReportPage;
import kr.smartwork.shared.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a cycle's review: how it stands, and the accepted reports to choose from. */
@Component
class ReviewModel {

    static final ReportsForm WHOLE_LIST = new ReportsForm(null, null, null, null, null, null, null, null, null);

    private final CycleSight sight;
    private final CycleHeads heads;
    private final ReportList reports;
    private final ReportChoices choices;
    private final InboxTasks tasks;
    private final ReviewRecord reviewRecord;

    ReviewModel(
            CycleSight sight,
            CycleHeads heads,
            ReportList reports,
            ReportChoices choices,
            InboxTasks tasks,
            ReviewRecord reviewRecord) {
        this.reviewRecord = reviewRecord;
        this.sight = sight;
        this.heads = heads;
        this.reports = reports;
        this.choices = choices;
        this.tasks = tasks;
    }

    void requireSight(Actor actor, UUID cycleId) {
        sight.requireSight(actor, cycleId);
    }

    String show(Actor actor, UUID cycleId, ReportsForm list, ReviewForm form, List<FieldError> errors, Model model) {
        sight.requireDecision(actor, cycleId);
        model.addAttribute("cycle", heads.get(actor, cycleId));
        model.addAttribute("total", Standings.total(choices.addTo(model, actor, cycleId)));
        ReportFilter accepted = list.acceptedOnly();
        ReportPage page = reports.of(cycleId, accepted, actor.paths(), null, ReportList.MAX_LIMIT);
        model.addAttribute("items", page.items());
        model.addAttribute("chosen", chosenElsewhere(actor, cycleId, form, page.items()));
        model.addAttribute("count", reports.count(cycleId, accepted, actor.paths()));
        model.addAttribute("unchecked", tasks.count(actor, checksOf(cycleId)));
        reviewRecord.addTo(model, actor, cycleId, CommentForm.EMPTY);
        model.addAttribute("list", list);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "supervision/review";
    }

    /** What keeps the cycle from being published: answers that somebody still has to look at. */
    private static TaskFilter checksOf(UUID cycleId) {
        return new TaskFilter(TaskView.TEAM, TaskKind.CHECK, cycleId, null, null, 1);
    }

    /** Chosen reports that the filter does not show stay on the page, ticked. */
    private List<ReportItem> chosenElsewhere(Actor actor, UUID cycleId, ReviewForm form, List<ReportItem> shown) {
        List<UUID> visible = shown.stream().map(ReportItem::id).toList();
        List<UUID> hidden =
                form.chosen().stream().filter(id -> !visible.contains(id)).toList();
        return reports.these(cycleId, hidden, actor.paths());
    }
}
