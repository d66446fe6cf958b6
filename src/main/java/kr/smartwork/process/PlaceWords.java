package kr.smartwork.process;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.smartwork.process.rules.UserTasks;
import kr.smartwork.shared.Text;

/** The words for what a model says where only some values are possible: the same as the editor offers them under. */
final class PlaceWords {

    static final String PARAMETER = "camunda:inputParameter:";
    static final String TASK = "smartwork:" + UserTasks.KIND;

    private static final Set<String> TASKS =
            Arrays.stream(TaskKind.values()).map(TaskKind::word).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ASSIGNEES = Set.of("official", "reviewer");
    private static final Set<String> GROUPS = Set.of("official", "supervisor", "checkers");
    private static final Set<String> TIMES = Set.of(
            "nextReminderAt",
            "dueAt",
            "escalateAt",
            "lockAt",
            "extensionsEndAt",
            "approvalUntil",
            "undoUntil",
            "reworkUntil");
    private static final Set<String> PARAMETERS = Set.of(
            "reminder.planned",
            "reminder.extra",
            "milestone.dispatched",
            "milestone.reminded",
            "milestone.due",
            "milestone.locked",
            "milestone.published");

    private PlaceWords() {}

    /** The words for a value at a place; empty where it stands for itself. */
    static Optional<Text> of(String place, String value) {
        String name = value.replaceAll("^\\$\\{ *(\\w+) *}$", "$1");
        int parameter = place.indexOf(PARAMETER);
        if (parameter >= 0) {
            return say("editor.parameter.", PARAMETERS, place.substring(parameter + PARAMETER.length()) + "." + value);
        }
        return switch (place) {
            case TASK -> say("modeling.task.", TASKS, value);
            case "camunda:assignee" -> say("editor.assignee.", ASSIGNEES, name);
            case "camunda:candidateGroups" -> say("editor.group.", GROUPS, name);
            case "timerEventDefinition/timeDate" -> say("editor.time.", TIMES, name);
            default -> Optional.empty();
        };
    }

    private static Optional<Text> say(String prefix, Set<String> known, String value) {
        return known.contains(value) ? Optional.of(Text.of(prefix + value)) : Optional.empty();
    }
}
