package kr.smartwork.process.rules;

import java.util.List;
import java.util.Set;

/** A user task says what is to be done and who does it, or is a form for the respondent: else it waits and nobody sees it. */
final class TaskForSomebody implements Rule {

    private static final Set<String> ROLES = Set.of("official", "supervisor");
    private static final String CHECKERS = "checkers";

    @Override
    public void check(Model model, Findings findings) {
        model.processes().forEach(process -> check(process, findings));
    }

    private static void check(XmlElement process, Findings findings) {
        List<XmlElement> tasks =
                process.tree().filter(element -> element.is("userTask")).toList();
        Set<String> kinds = UserTasks.kinds(
                process.id(), tasks.stream().map(TaskForSomebody::kind).toList());
        tasks.forEach(task -> check(task, kinds, findings));
    }

    private static String kind(XmlElement task) {
        return UserTasks.kind(task.id(), task.attribute(UserTasks.ATTRIBUTE));
    }

    private static void check(XmlElement task, Set<String> kinds, Findings findings) {
        String kind = kind(task);
        boolean form = !task.attribute("camunda:formRef").isBlank();
        String role = task.attribute("camunda:candidateGroups");
        if (kind.isEmpty()) {
            if (!form || !UserTasks.ofReports(kinds)) {
                findings.add(RuleCode.TASK_KIND, task);
            }
        } else if (!kinds.contains(kind)) {
            findings.add(RuleCode.TASK_KIND_HERE, task, kind);
        } else if (!ROLES.contains(role) && !(UserTasks.ofReports(kinds) && checkers(role))) {
            findings.add(RuleCode.TASK_ROLE, task, role);
        } else if (kind.equals(UserTasks.OF_UNITS) && !task.has("multiInstanceLoopCharacteristics")) {
            findings.add(RuleCode.TASK_UNITS, task);
        }
    }

    private static boolean checkers(String role) {
        return CHECKERS.equals(ExpressionGrammar.name(role)) && !ExpressionGrammar.compares(role);
    }
}
