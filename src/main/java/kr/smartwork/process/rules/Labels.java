package kr.smartwork.process.rules;

import java.util.HashSet;
import java.util.Set;

/** What people meet in lists and on the diagram has a name. */
final class Labels implements Rule {

    /** More does not fit onto the picture of a step, nor into a line of the inbox. */
    private static final int LONGEST = 60;

    @Override
    public void check(Model model, Findings findings) {
        model.semantic()
                .filter(element -> element.is(Model.ACTIVITIES) || element.is(Model.EVENTS) || element.is("process"))
                .filter(element -> element.attribute("name").isBlank())
                .forEach(element -> findings.add(RuleCode.LABEL, element));
        model.semantic()
                .filter(element -> element.attribute("name").length() > LONGEST)
                .forEach(element -> findings.add(RuleCode.LONG_LABEL, element, LONGEST));
        model.scopes().forEach(scope -> same(scope, findings));
    }

    /** Two steps of one name cannot be told apart in a list. */
    private static void same(XmlElement scope, Findings findings) {
        Set<String> names = new HashSet<>();
        scope.children("userTask", "serviceTask")
                .filter(step -> !step.attribute("name").isBlank())
                .filter(step -> !names.add(step.attribute("name")))
                .forEach(step -> findings.add(RuleCode.SAME_LABEL, step, step.attribute("name")));
    }
}
