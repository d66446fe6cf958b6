package kr.smartwork.process.rules;

/** Only what is on the list, and everything else by the name under which it is known to be dangerous. */
final class AllowedConstructs implements Rule {

    @Override
    public void check(Model model, Findings findings) {
        if (!model.root().is("definitions")) {
            findings.add(RuleCode.ELEMENT, model.root(), model.root().name());
        }
        model.semantic().forEach(element -> check(element, findings));
        model.root().tree().filter(AllowedConstructs::isPicture).forEach(element -> picture(element, findings));
    }

    private static void check(XmlElement element, Findings findings) {
        if (!Allowed.element(element)) {
            findings.add(Dangers.element(element), element, element.name());
            return;
        }
        element.attributes().keySet().stream()
                .filter(attribute -> !Allowed.attribute(element, attribute))
                .forEach(attribute -> findings.add(Dangers.attribute(attribute), element, attribute, element.name()));
    }

    private static boolean isPicture(XmlElement element) {
        for (XmlElement at = element.parent(); at != null; at = at.parent()) {
            if (at.is("bpmndi:BPMNDiagram")) {
                return true;
            }
        }
        return false;
    }

    private static void picture(XmlElement element, Findings findings) {
        if (!DiagramInterchange.contains(element)) {
            findings.add(Dangers.element(element), element, element.name());
        }
    }
}
