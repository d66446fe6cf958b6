package kr.smartwork.process.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Messages have a name that somebody sends, and are referred to by id; one that starts the process is named after it, as engines demand. */
final class Messages implements Rule {

    @Override
    public void check(Model model, Findings findings) {
        Map<String, String> names = new HashMap<>();
        model.root().children("message").forEach(message -> {
            names.put(message.id(), message.attribute("name"));
            if (message.attribute("name").isBlank()) {
                findings.add(RuleCode.MESSAGE, message, message.id());
            }
        });
        model.semantic()
                .filter(element -> element.is("messageEventDefinition"))
                .forEach(event -> check(event, names, model.known().messages(), findings));
    }

    private static void check(XmlElement event, Map<String, String> names, Set<String> known, Findings findings) {
        String name = names.get(event.attribute("messageRef"));
        if (name == null) {
            findings.add(RuleCode.MESSAGE, event, event.attribute("messageRef"));
            return;
        }
        XmlElement owner = event.parent();
        XmlElement scope = owner == null ? null : owner.parent();
        String prefix =
                owner != null && scope != null && owner.is("startEvent") && scope.is("process") ? scope.id() + "." : "";
        if (!name.startsWith(prefix)) {
            findings.add(RuleCode.START_MESSAGE, event, name, prefix);
        } else if (!known.contains(name.substring(prefix.length()))) {
            findings.add(RuleCode.UNKNOWN_MESSAGE, event, name);
        }
    }
}
