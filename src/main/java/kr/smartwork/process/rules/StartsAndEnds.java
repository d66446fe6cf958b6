package kr.smartwork.process.rules;

import java.util.List;

/** Every scope begins and ends; what begins a process is a person or a message, never a timer of its own. */
final class StartsAndEnds implements Rule {

    @Override
    public void check(Model model, Findings findings) {
        model.scopes().forEach(scope -> check(scope, findings));
    }

    private static void check(XmlElement scope, Findings findings) {
        if (!scope.has("endEvent")) {
            findings.add(RuleCode.END, scope);
        }
        List<XmlElement> starts = scope.children("startEvent").toList();
        long plain = starts.stream().filter(start -> !triggered(start)).count();
        if (scope.is("process")) {
            process(scope, starts, plain, findings);
        } else if (starts.size() != 1
                || plain != (scope.attribute("triggeredByEvent").equals("true") ? 0 : 1)) {
            findings.add(RuleCode.START, scope);
        }
    }

    private static void process(XmlElement scope, List<XmlElement> starts, long plain, Findings findings) {
        if (starts.isEmpty() || plain > 1) {
            findings.add(RuleCode.START, scope);
        }
        starts.stream()
                .filter(start -> start.has("timerEventDefinition"))
                .forEach(start -> findings.add(RuleCode.TIMER_START, start));
    }

    private static boolean triggered(XmlElement start) {
        return start.has("messageEventDefinition", "timerEventDefinition");
    }
}
