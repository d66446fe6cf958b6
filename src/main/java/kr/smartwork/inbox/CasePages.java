package kr.smartwork.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.smartwork.form.FilledForm;
import kr.smartwork.process.CorrectLate;
import kr.smartwork.process.InboxTask;
import kr.smartwork.process.InboxTasks;
import kr.smartwork.process.PossibleChoices;
import kr.smartwork.process.ReportPath;
import kr.smartwork.registry.Absences;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Official;
import kr.smartwork.registry.Officials;
import kr.smartwork.registry.Role;
import kr.smartwork.registry.StandIns;
import kr.smartwork.report.AnswerFiles;
import kr.smartwork.report.CaseFile;
import kr.smartwork.report.CaseFiles;
import kr.smartwork.report.FacilityNotice;
import kr.smartwork.report.FacilityNotices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a case: what it shows, and to whom. */
@Component
class CasePages {

    private final CaseFiles files;
    private final InboxTasks tasks;
    private final Officials officials;
    private final AnswerFiles answerFiles;
    private final FacilityNotices notices;
    private final CaseParts parts;
    private final RevealedContact revealed;
    private final ListPlace place;
    private final Absences absences;
    private final CorrectLate correctLate;
    private final PossibleChoices possible;
    private final ReportPath path;
    private final Clock clock;

    CasePages(
            CaseFiles files,
            InboxTasks tasks,
            Officials officials,
            AnswerFiles answerFiles,
            FacilityNotices notices,
            CaseParts parts,
            RevealedContact revealed,
            ListPlace place,
            Absences absences,
            CorrectLate correctLate,
            PossibleChoices possible,
            ReportPath path,
            Clock clock) {
        this.correctLate = correctLate;
        this.possible = possible;
        this.path = path;
        this.files = files;
        this.tasks = tasks;
        this.officials = officials;
        this.answerFiles = answerFiles;
        this.notices = notices;
        this.parts = parts;
        this.revealed = revealed;
        this.place = place;
        this.absences = absences;
        this.clock = clock;
    }

    /** The case, for those who work or oversee it: the row check and the function check. */
    CaseFile file(Actor actor, UUID id) {
        return file(actor, id, Role.OFFICIAL, Role.SUPERVISOR, Role.ADMIN);
    }

    /** The case, for those who may enter an answer for the facility. */
    CaseFile fileToEnter(Actor actor, UUID id) {
        return file(actor, id, Role.OFFICIAL, Role.SUPERVISOR);
    }

    private CaseFile file(Actor actor, UUID id, Role... roles) {
        CaseFile file = files.of(id);
        actor.require(file.facility().orgPath(), roles);
        return file;
    }

    ModelAndView show(Actor actor, UUID id) {
        return show(actor, id, null);
    }

    /** @param typed what was typed in an attempt that was refused */
    ModelAndView show(Actor actor, UUID id, TaskPanel.@Nullable Typed typed) {
        CaseFile file = file(actor, id);
        List<InboxTask> all = tasks.ofReport(id);
        Map<String, FacilityNotice> told =
                all.stream().anyMatch(task -> task.kind().ofFacility()) ? notices.byTask(id) : Map.of();
        StandIns today = absences.today();
        Map<String, PossibleChoices.Offer> offers = possible.of(file.cycle().id(), all);
        List<TaskPanel> panels = all.stream()
                .filter(InboxTask::open)
                .map(task -> TaskPanel.of(
                        task,
                        actor,
                        today.orphaned(task.assigneeId()),
                        offers.getOrDefault(task.id(), PossibleChoices.Offer.NONE),
                        colleagues(task, actor),
                        typed,
                        told.get(task.id())))
                .toList();
        ModelAndView page = page("inbox/case", actor, file)
                .addObject("answers", comparison(file))
                .addObject("panels", panels)
                .addObject("actor", actor)
                .addObject("lostComment", lost(typed, panels))
                .addObject("ways", works(actor, file) ? place.ways(actor, id).orElse(null) : null)
                .addObject("noteKey", UUID.randomUUID())
                .addObject("efforts", Efforts.of(file))
                .addObject("asked", Asked.of(file, all))
                .addObject("revealed", works(actor, file) ? revealed.of(id) : null);
        parts.add(page, actor, file, all);
        return page;
    }

    /** Where it stands, step by step and on its diagram, and how it came there. */
    ModelAndView progress(Actor actor, UUID id) {
        CaseFile file = file(actor, id);
        List<InboxTask> all = tasks.ofReport(id);
        ModelAndView page = page("inbox/progress", actor, file)
                .addObject("path", PathStep.of(path.of(id, file.cycle().id()), file, all, clock.instant()));
        parts.add(page, actor, file, all);
        return page;
    }

    /** @param internal with what the office noted for itself */
    ModelAndView print(Actor actor, UUID id, boolean internal) {
        CaseFile file = file(actor, id);
        ModelAndView page = page("inbox/print", actor, file)
                .addObject("answers", comparison(file))
                .addObject("internal", internal)
                .addObject("now", clock.instant())
                .addObject("actor", actor);
        parts.add(page, actor, file, tasks.ofReport(id));
        return page;
    }

    /** What every page about a case shows. */
    ModelAndView page(String view, Actor actor, CaseFile file) {
        boolean works = works(actor, file);
        return new ModelAndView(view)
                .addObject("file", file)
                .addObject("from", place.parameters())
                .addObject("caseAt", place.at("/reports/" + file.id()))
                .addObject("phoneAt", place.at("/reports/" + file.id() + "/phone"))
                .addObject("extensionAt", place.at("/reports/" + file.id() + "/extension"))
                .addObject("fileNames", answerFiles.names(file.id(), file.form().schema()))
                .addObject("filesAt", "/reports/" + file.id() + "/files")
                .addObject("marks", file.marked())
                .addObject("works", works)
                .addObject("late", works && correctLate.possible(file.id()))
                .addObject("takesAnswers", works && file.takesAnswers(clock.instant()));
    }

    private static boolean works(Actor actor, CaseFile file) {
        return actor.covers(file.facility().orgPath(), Role.OFFICIAL, Role.SUPERVISOR);
    }

    private static @Nullable Comparison comparison(CaseFile file) {
        CaseFile.Version current = file.current();
        if (current == null) {
            return null;
        }
        FilledForm before = file.previous() == null ? null : file.previous().answers();
        return Comparison.of(current.answers(), before);
    }

    private List<Official> colleagues(InboxTask task, Actor actor) {
        if (!task.workableBy(actor)) {
            return List.of();
        }
        return officials.assignable(task.orgPath(), task.role()).stream()
                .filter(colleague -> !colleague.id().equals(task.assigneeId()))
                .toList();
    }

    /** The task may have gone meanwhile; what was typed for it stays on the page, to be copied. */
    private static @Nullable String lost(TaskPanel.@Nullable Typed typed, List<TaskPanel> panels) {
        boolean shown = panels.stream().anyMatch(panel -> panel.typed() != null && panel.decidable());
        return typed == null || shown || typed.comment().isBlank() ? null : typed.comment();
    }
}
