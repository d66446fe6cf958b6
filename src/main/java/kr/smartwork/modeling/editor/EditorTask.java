package kr.smartwork.modeling.editor;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kr.smartwork.process.ModelRules;
import kr.smartwork.shared.Text;

/**
 * A step that somebody does, as the editor offers it, with what makes it complete.
 *
 * @param id among the steps offered; two can be of one kind
 * @param kind what the model says it asks for; empty for a form that respondents fill in
 * @param help what it is for, in a sentence
 * @param groups who does it
 * @param assignee who gets it at once; empty for nobody
 */
record EditorTask(String id, String kind, String label, String help, String groups, String assignee) {

    private static final String OFFICIALS = "official";
    private static final String SUPERVISORS = "supervisor";
    private static final String IN_CHARGE = "${official}";

    /** The form of the respondents; it has no role. */
    private static final String FORM = "form";

    private record Sort(String id, String kind, String groups, String assignee) {}

    /** In the order in which a report meets them. */
    private static final List<Sort> SORTS = List.of(
            new Sort(FORM, "", "", ""),
            new Sort("follow-up", "follow-up", OFFICIALS, IN_CHARGE),
            new Sort("check", "check", "${checkers}", "${reviewer}"),
            new Sort("extra-check", "check", SUPERVISORS, ""),
            new Sort("visit", "visit", OFFICIALS, IN_CHARGE),
            new Sort("escalation", "escalation", SUPERVISORS, ""),
            new Sort("question", "question", SUPERVISORS, ""),
            new Sort("approve-part", "approve-part", SUPERVISORS, ""),
            new Sort("review-cycle", "review-cycle", SUPERVISORS, ""),
            new Sort("contact-change", "contact-change", OFFICIALS, IN_CHARGE),
            new Sort("closure", "closure", OFFICIALS, IN_CHARGE),
            new Sort("inquiry", "inquiry", OFFICIALS, IN_CHARGE));

    /**
     * What the steps of a model can be.
     *
     * @param kinds of tasks that it can have
     */
    static List<EditorTask> of(Set<String> kinds, Function<Text, String> say) {
        return SORTS.stream()
                .filter(sort -> sort.kind().isEmpty() ? ModelRules.forms(kinds) : kinds.contains(sort.kind()))
                .map(sort -> new EditorTask(
                        sort.id(),
                        sort.kind(),
                        say.apply(Text.of("editor.task." + sort.id())),
                        say.apply(Text.of("editor.task.help." + sort.id())),
                        sort.groups(),
                        sort.assignee()))
                .toList();
    }
}
