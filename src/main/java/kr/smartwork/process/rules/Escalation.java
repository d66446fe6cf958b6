package kr.smartwork.process.rules;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where respondents are waited for, something happens when they do not answer: advice, since a survey may do without. */
final class Escalation implements Rule {

    private static final String OVERDUE = "ReportOverdue";

    @Override
    public void check(Model model, Findings findings) {
        Map<String, String> messages = model.root()
                .children("message")
                .collect(Collectors.toMap(
                        XmlElement::id, message -> message.attribute("name"), (first, second) -> first));
        model.semantic()
                .filter(element -> element.is("userTask"))
                .filter(task -> !task.attribute("camunda:formRef").isBlank())
                .filter(task -> !escalates(task, messages))
                .forEach(task -> findings.add(RuleCode.NO_ESCALATION, task, task.attribute("name")));
    }

    private static boolean escalates(XmlElement task, Map<String, String> messages) {
        for (XmlElement at = task; at != null && at.parent() != null; at = at.parent()) {
            String id = at.id();
            if (at.parent()
                    .children("boundaryEvent")
                    .filter(event -> event.attribute("attachedToRef").equals(id))
                    .anyMatch(event -> late(event, messages))) {
                return true;
            }
        }
        return false;
    }

    private static boolean late(XmlElement event, Map<String, String> messages) {
        return event.has("timerEventDefinition") || said(event, messages).anyMatch(OVERDUE::equals);
    }

    private static Stream<String> said(XmlElement event, Map<String, String> messages) {
        return event.children("messageEventDefinition")
                .map(definition -> messages.getOrDefault(definition.attribute("messageRef"), ""));
    }
}
