package kr.smartwork.process.rules;

/** A service task does one of the activities of the registry, and its parameters are typed in as they stand. */
final class Activity implements Rule {

    @Override
    public void check(Model model, Findings findings) {
        model.semantic().filter(element -> element.is("serviceTask")).forEach(task -> check(task, model, findings));
        model.semantic()
                .filter(element -> element.is("camunda:inputParameter"))
                .filter(parameter -> parameter.attribute("name").isBlank()
                        || parameter.text().isBlank())
                .forEach(parameter -> findings.add(RuleCode.ATTRIBUTE, parameter, "name", parameter.name()));
    }

    private static void check(XmlElement task, Model model, Findings findings) {
        String expression = task.attribute("camunda:delegateExpression");
        String name = ExpressionGrammar.name(expression);
        if (name == null
                || ExpressionGrammar.compares(expression)
                || !model.known().activities().contains(name)) {
            findings.add(RuleCode.ACTIVITY, task, expression);
        }
    }
}
