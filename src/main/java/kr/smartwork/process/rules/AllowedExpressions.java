package kr.smartwork.process.rules;

import java.util.Map;
import java.util.Set;

/** Expressions stand only where they are meant to be, speak the grammar, and start no activity from the wrong place. */
final class AllowedExpressions implements Rule {

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "serviceTask", Set.of("camunda:delegateExpression"),
            "userTask", Set.of("camunda:assignee", "camunda:candidateGroups"));

    private static final Set<String> TEXTS =
            Set.of("conditionExpression", "timeDate", "timeDuration", "loopCardinality");

    @Override
    public void check(Model model, Findings findings) {
        model.root().tree().forEach(element -> check(element, model, findings));
    }

    private static void check(XmlElement element, Model model, Findings findings) {
        Set<String> places = ATTRIBUTES.getOrDefault(element.name(), Set.of());
        element.attributes()
                .forEach((attribute, text) -> check(
                        element,
                        text,
                        places.contains(attribute),
                        attribute.endsWith(":delegateExpression"),
                        model,
                        findings));
        check(element, element.text(), TEXTS.contains(element.name()), false, model, findings);
        if (element.is("conditionExpression") && !ExpressionGrammar.looksLikeExpression(element.text())) {
            findings.add(RuleCode.EXPRESSION, element, element.text());
        }
    }

    private static void check(
            XmlElement element, String text, boolean place, boolean calls, Model model, Findings findings) {
        if (!ExpressionGrammar.looksLikeExpression(text)) {
            return;
        }
        String name = ExpressionGrammar.name(text);
        if (name == null) {
            findings.add(RuleCode.EXPRESSION, element, text);
        } else if (!place || (!calls && model.known().activities().contains(name))) {
            findings.add(RuleCode.EXPRESSION_PLACE, element, text);
        }
    }
}
