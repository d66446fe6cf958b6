package kr.smartwork.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.smartwork.form.Severity;
import kr.smartwork.process.BulkOrders;
import kr.smartwork.process.DrawnSteps;
import kr.smartwork.process.InboxTask;
import kr.smartwork.process.InboxTasks;
import kr.smartwork.process.TaskChoices;
import kr.smartwork.process.TaskCounts;
import kr.smartwork.process.TaskDue;
import kr.smartwork.process.TaskKind;
import kr.smartwork.process.TaskPage;
import kr.smartwork.process.TaskRoute;
import kr.smartwork.process.TaskRoutes;
import kr.smartwork.process.TaskSort;
import kr.smartwork.process.TaskView;
import kr.smartwork.registry.Actor;
import kr.smartwork.report.Remarks;
import kr.smartwork.report.Remarks.Remark;
import kr.smartwork.report.ReportState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the inbox. */
@Component
class InboxPages {

    private final InboxTasks tasks;
    private final TaskChoices choices;
    private final Remarks remarks;
    private final Chips chips;
    private final InboxColumns columns;
    private final TaskRoutes routes;
    private final DrawnSteps drawn;

    InboxPages(
            InboxTasks tasks,
            TaskChoices choices,
            Remarks remarks,
            Chips chips,
            InboxColumns columns,
            TaskRoutes routes,
            DrawnSteps drawn) {
        this.tasks = tasks;
        this.choices = choices;
        this.remarks = remarks;
        this.chips = chips;
        this.columns = columns;
        this.routes = routes;
        this.drawn = drawn;
    }

    String list(Actor actor, InboxQuery query, Model model) {
        TaskPage page = tasks.list(actor, query.filter());
        TaskCounts counts = tasks.counts(actor);
        List<TaskChoices.Choice> cycles = choices.cycles(actor, query.filter().view(), query.cycle());
        model.addAttribute("rows", rows(actor, page.items()));
        model.addAttribute("nextCursor", page.nextCursor());
        model.addAttribute("matching", matching(actor, query, counts));
        List<TaskChoices.Choice> types = choices.types();
        Map<String, List<TaskChoices.Choice>> named = Map.of(
                "cycle", cycles,
                "program", choices.programs(cycles, query.program()),
                "unit", choices.units(actor),
                "type", types,
                "assignee", choices.assignees(actor));
        Map<String, String> said = chips.of(query, named);
        named.forEach((name, values) ->
                model.addAttribute(name + "s", kept(values, query.conditions().get(name), said.get(name))));
        model.addAttribute("typeNames", names(types));
        model.addAttribute("chips", said);
        model.addAttribute("stages", ReportState.values());
        model.addAttribute("most", BulkOrders.MOST);
        model.addAttribute("kinds", TaskKind.values());
        model.addAttribute("severities", List.of(Severity.URGENT, Severity.ATTENTION, Severity.NONE));
        model.addAttribute("dues", TaskDue.values());
        model.addAttribute("sorts", TaskSort.values());
        model.addAttribute("sizes", InboxQuery.SIZES);
        model.addAttribute("actor", actor);
        model.addAttribute("columns", columns.of(actor));
        model.addAttribute("allColumns", InboxColumn.values());
        return tabs(query, counts, model, "inbox/list");
    }

    /** What is looked for stays a choice, also where it is none of the reader's, so that looking again does not drop it. */
    private static List<TaskChoices.Choice> kept(
            List<TaskChoices.Choice> choices, @Nullable String value, @Nullable String words) {
        if (value == null
                || words == null
                || choices.stream().anyMatch(one -> one.value().equals(value))) {
            return choices;
        }
        return Stream.concat(Stream.of(new TaskChoices.Choice(value, words, words)), choices.stream())
                .toList();
    }

    /** The tabs alone. */
    String counts(Actor actor, InboxQuery query, Model model, String template) {
        return tabs(query, tasks.counts(actor), model, template);
    }

    /** Who looks for nothing in particular has the number on the tab. */
    private long matching(Actor actor, InboxQuery query, TaskCounts counts) {
        TaskView view = query.filter().view();
        return !query.filtered() && counts.exact(view) ? counts.of(view) : tasks.count(actor, query.filter());
    }

    private static String tabs(InboxQuery query, TaskCounts counts, Model model, String template) {
        model.addAttribute("query", query);
        model.addAttribute("counts", counts);
        model.addAttribute("views", TaskView.values());
        return template;
    }

    List<InboxRow> rows(Actor actor, List<InboxTask> found) {
        Locale locale = LocaleContextHolder.getLocale();
        Map<UUID, Remark> about = remarks.of(
                found.stream().map(InboxTask::reportId).filter(Objects::nonNull).toList(), locale);
        Map<String, TaskRoute> routed =
                routes.of(found.stream().map(InboxTask::id).toList());
        Map<String, String> steps = drawn.names(found);
        return found.stream()
                .map(task -> InboxRow.of(task, remark(about, task), routed.get(task.id()), steps.get(task.id()), actor))
                .toList();
    }

    /** The kinds of facilities by their codes, in the reader's language. */
    Map<String, String> typeNames() {
        return names(choices.types());
    }

    private static Map<String, String> names(List<TaskChoices.Choice> choices) {
        boolean english = Locale.ENGLISH
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
        return choices.stream()
                .collect(Collectors.toMap(
                        TaskChoices.Choice::value, choice -> english ? choice.nameEn() : choice.name()));
    }

    private static Remark remark(Map<UUID, Remark> about, InboxTask task) {
        return task.reportId() == null ? Remark.NONE : about.getOrDefault(task.reportId(), Remark.NONE);
    }
}
