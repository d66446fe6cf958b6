package kr.smartwork.inbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.smartwork.process.InboxTask;
import kr.smartwork.process.PossibleChoices;
import kr.smartwork.process.TaskDecision.Choice;
import kr.smartwork.process.TaskKind;
import kr.smartwork.registry.Actor;
import kr.smartwork.registry.Official;
import kr.smartwork.registry.Role;
import kr.smartwork.report.FacilityNotice;
import org.jspecify.annotations.Nullable;

/**
 * An open task on the page of its report, with what the reader can do about it.
 *
 * @param claimable the reader may take it: nobody holds it, or nobody works for whoever holds it
 * @param orphaned whoever holds it is absent, and nobody stands in
 * @param releasable the reader may give it back to the team
 * @param decidable the reader may decide
 * @param offer what can be decided, in the order of the buttons
 * @param colleagues who it can be given to; empty when the reader may not give it to anybody
 * @param typed what was typed when the last attempt was refused; null for the other tasks and before any attempt
 * @param told what the respondent told, for a task about the facility; else null
 */
record TaskPanel(
        InboxTask task,
        boolean claimable,
        boolean orphaned,
        boolean releasable,
        boolean decidable,
        PossibleChoices.Offer offer,
        List<Official> colleagues,
        @Nullable Typed typed,
        @Nullable FacilityNotice told) {

    /**
     * What was typed.
     *
     * @param found by field: what an official found out about the facility
     */
    record Typed(String taskId, String comment, Map<String, String> found) {

        Typed(String taskId, String comment) {
            this(taskId, comment, Map.of());
        }
    }

    static TaskPanel of(
            InboxTask task,
            Actor actor,
            boolean orphaned,
            PossibleChoices.Offer offer,
            List<Official> colleagues,
            @Nullable Typed typed,
            @Nullable FacilityNotice told) {
        boolean workable = task.workableBy(actor);
        boolean holder = actor.worksFor(task.assigneeId());
        boolean supervises = actor.covers(task.orgPath(), Role.SUPERVISOR);
        boolean free = task.assigneeId() == null;
        return new TaskPanel(
                task,
                (free || orphaned) && workable,
                orphaned,
                !free && (holder || supervises),
                task.decidableBy(actor),
                offer,
                workable && (free || holder || supervises) ? colleagues : List.of(),
                typed != null && typed.taskId().equals(task.id()) ? typed : null,
                told);
    }

    /** What can be decided, in the order of the buttons. */
    public List<Choice> choices() {
        return offer.choices();
    }

    /** What a button says: an answer that somebody looks at once more is not accepted yet. */
    public String says(Choice choice) {
        return choice == Choice.ACCEPT && offer.passesOn() ? "report.choice.passOn" : "report.choice." + choice;
    }

    /** The reader works it for somebody who is absent. */
    public boolean instead(Actor actor) {
        return actor.standsInFor(task.assigneeId());
    }

    /** Calling includes typing in what is heard. */
    public boolean call() {
        return task.kind() == TaskKind.FOLLOW_UP;
    }

    /** The official enters what was found out about the facility. */
    public boolean asksForFacts() {
        return task.kind() == TaskKind.CONTACT_CHANGE || task.kind() == TaskKind.CLOSURE;
    }

    /** What was typed into a field about the facility; null when nothing was tried yet. */
    public @Nullable String found(String field) {
        return typed == null ? null : typed.found().get(field);
    }

    /** A question is ticked for a return. */
    public boolean marked(String question) {
        return sentence(question) != null;
    }

    /** What was typed about a question that is ticked for a return; null when it is not. */
    public @Nullable String sentence(String question) {
        return found(MarkedFields.TICKED + "." + question);
    }

    /** Something is ticked for a return. */
    public boolean marks() {
        return typed != null
                && typed.found().keySet().stream().anyMatch(name -> name.startsWith(MarkedFields.TICKED + "."));
    }

    /** An answer can be returned, with the questions to be corrected. */
    public boolean returns() {
        return task.kind() == TaskKind.CHECK;
    }

    /** Somebody goes there. */
    public boolean visit() {
        return task.kind() == TaskKind.VISIT;
    }

    /** What is hoped for is an answer, entered on a page of its own. */
    public boolean entered() {
        return call() || visit();
    }

    /** A line of the checklist is ticked. */
    public boolean seen(String line) {
        return found("seen." + line) != null;
    }

    /** Something was typed about who answers now, or about a closure. */
    public boolean heard() {
        return typed != null
                && Stream.of("name", "mobile", "mail", "closedOn")
                        .anyMatch(
                                field -> !typed.found().getOrDefault(field, "").isBlank());
    }

    public String comment() {
        return typed == null ? "" : typed.comment();
    }

    /** Ids of the fields of one task; a refused one has the plain name, to which the error leads. */
    public String id(String field) {
        return typed == null ? field + "-" + task.id() : field;
    }
}
