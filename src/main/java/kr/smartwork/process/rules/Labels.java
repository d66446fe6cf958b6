package kr.smartwork.process.rules;

/** What people meet in lists and on the diagram has a name. */
final class Labels implements Rule {

    @Override
    public void check(Model model, Findings findings) {
        model.semantic()
                .filter(element -> element.is(Model.ACTIVITIES) || element.is(Model.EVENTS) || element.is("process"))
                .filter(element -> element.attribute("name").isBlank())
                .forEach(element -> findings.add(RuleCode.LABEL, element));
    }
}
