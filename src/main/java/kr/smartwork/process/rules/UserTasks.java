package kr.smartwork.process.rules;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the user tasks of each model can ask for. A user task says it in its attribute {@code smartwork:kind}, so that a step drawn
 * or copied in the editor is known whatever its id is; the steps of the first releases are known by their ids.
 */
public final class UserTasks {

    /** Of the attribute {@link #KIND}. */
    public static final String NAMESPACE = "http://smartwork.kr/schema/1.0/bpmn";

    /** The attribute's name. */
    public static final String KIND = "kind";

    /** As {@link Namespaces} calls it. */
    static final String ATTRIBUTE = "smartwork:" + KIND;

    /** Once for each unit that approves: it has to be repeated. */
    static final String OF_UNITS = "approve-part";

    private static final Map<String, Set<String>> BY_MODEL = Map.of(
            "reporting-cycle", Set.of(OF_UNITS, "review-cycle"),
            "facility-notice", Set.of("contact-change", "closure", "inquiry"));

    /** Of every other model: it is the course of a report. */
    private static final Set<String> OF_REPORTS = Set.of("follow-up", "check", "escalation", "visit", "question");

    private static final Map<String, String> BY_ELEMENT = Map.ofEntries(
            Map.entry("User_FollowUpByPhone", "follow-up"),
            Map.entry("User_CheckReport", "check"),
            Map.entry("User_CheckUrgentReport", "check"),
            Map.entry("User_DecideEscalation", "escalation"),
            Map.entry("User_VisitFacility", "visit"),
            Map.entry("User_AnswerQuestion", "question"),
            Map.entry("User_AnswerCallQuestion", "question"),
            Map.entry("User_ApprovePart", "approve-part"),
            Map.entry("User_ReviewCycle", "review-cycle"),
            Map.entry("User_DecideContactChange", "contact-change"),
            Map.entry("User_ConfirmClosure", "closure"),
            Map.entry("User_AnswerInquiry", "inquiry"));

    private UserTasks() {}

    /**
     * What the user tasks of a model can ask for. A copy of a model is of its sort, as most of its tasks are.
     *
     * @param model its key
     * @param present what its tasks ask for now
     */
    public static Set<String> kinds(String model, Collection<String> present) {
        Set<String> known = BY_MODEL.get(model);
        return known != null
                ? known
                : Stream.concat(Stream.of(OF_REPORTS), BY_MODEL.values().stream())
                        .reduce((one, other) -> count(other, present) > count(one, present) ? other : one)
                        .orElse(OF_REPORTS);
    }

    /** The same for a file. */
    public static Set<String> kindsIn(String model, String xml) {
        return kinds(
                model,
                Facts.of(xml).values().stream()
                        .filter(fact -> fact.kind().equals("userTask"))
                        .map(task -> kind(task.id(), task.said().get(ATTRIBUTE)))
                        .toList());
    }

    /** Whether tasks of these kinds are the course of a report, in which respondents fill in forms. */
    public static boolean ofReports(Set<String> kinds) {
        return kinds.equals(OF_REPORTS);
    }

    private static long count(Set<String> kinds, Collection<String> present) {
        return present.stream().filter(kinds::contains).count();
    }

    /** Whether it is a step of the models we ship. */
    public static boolean shipped(String element) {
        return BY_ELEMENT.containsKey(element);
    }

    /**
     * What a user task asks for; empty when it does not say so, as the respondent's own form.
     *
     * @param said its attribute
     */
    public static String kind(String element, @Nullable String said) {
        return said == null || said.isBlank() ? BY_ELEMENT.getOrDefault(element, "") : said;
    }
}
