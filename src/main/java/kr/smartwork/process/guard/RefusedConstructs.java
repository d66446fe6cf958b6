package kr.smartwork.process.guard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kr.smartwork.process.rules.Timers;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Constructs that run code or hang the engine, by their names whatever their namespace, each with the version of the rule set
 * that first refused it.
 */
final class RefusedConstructs {

    static final int VERSION = 1;

    private static final int DEEPEST = 40;

    private static final Map<String, Integer> ELEMENTS = since(
            1,
            Set.of(
                    "scriptTask",
                    "script",
                    "connector",
                    "executionListener",
                    "taskListener",
                    "formData",
                    "formField",
                    "formProperty",
                    "validation",
                    "constraint",
                    "field",
                    "sendTask",
                    "businessRuleTask",
                    "callActivity",
                    "signal",
                    "error",
                    "escalation",
                    "ioSpecification",
                    "potentialStarter",
                    "humanPerformer",
                    "potentialOwner",
                    "in",
                    "out",
                    "properties",
                    "errorEventDefinition",
                    "conditionalEventDefinition",
                    "import"));

    private static final Map<String, Integer> ATTRIBUTES = since(
            1,
            Set.of(
                    "class",
                    "type",
                    "expression",
                    "resource",
                    "formHandlerClass",
                    "formKey",
                    "variableMappingClass",
                    "variableMappingDelegateExpression",
                    "taskPriority",
                    "jobPriority",
                    "tenantId",
                    "errorMessage",
                    "calledElementTenantId",
                    "initiator",
                    "candidateStarterGroups",
                    "candidateStarterUsers",
                    "collection",
                    "dueDate",
                    "followUpDate",
                    "priority",
                    "skipExpression"));

    private static final Set<String> PLAIN_ATTRIBUTES = Set.of("language", "scriptFormat", "class", "expression");

    private RefusedConstructs() {}

    /** What the rule set of this version refuses in the model, by element. */
    static Map<Element, String> in(Element root, int version) {
        Map<Element, String> found = new LinkedHashMap<>();
        Deque<Map.Entry<Element, Integer>> next = new ArrayDeque<>();
        next.push(Map.entry(root, 1));
        while (!next.isEmpty()) {
            Map.Entry<Element, Integer> at = next.pop();
            look(at.getKey(), at.getValue(), version, found);
            if (at.getValue() <= DEEPEST) {
                at.getKey().elements().forEach(child -> next.push(Map.entry(child, at.getValue() + 1)));
            }
        }
        return found;
    }

    private static void look(Element element, int depth, int version, Map<Element, String> found) {
        String name = element.getTagName();
        if (depth > DEEPEST) {
            found.put(element, "Nesting deeper than " + DEEPEST);
        } else if (element.getUri().contains("activiti.org")) {
            found.put(element, "The activiti namespace");
        } else if (ELEMENTS.getOrDefault(name, Integer.MAX_VALUE) <= version) {
            found.put(element, name);
        } else if (name.equals("timeCycle")
                && !Timers.cycleAllowed(element.getText().strip())) {
            found.put(element, "A repetition under a minute");
        } else {
            element.attributes().stream()
                    .filter(attribute -> refused(attribute, version))
                    .forEach(attribute -> found.put(element, attribute));
        }
    }

    /** @param key the engine's way of naming one: namespace, colon, name; or only the name */
    private static boolean refused(String key, int version) {
        int colon = key.lastIndexOf(':');
        if (colon < 0) {
            return PLAIN_ATTRIBUTES.contains(key);
        }
        String uri = key.substring(0, colon);
        if (uri.contains("activiti.org")) {
            return true;
        }
        return uri.contains("camunda.org/schema/1.0/bpmn")
                && ATTRIBUTES.getOrDefault(key.substring(colon + 1), Integer.MAX_VALUE) <= version;
    }

    private static Map<String, Integer> since(int version, Set<String> names) {
        Map<String, Integer> result = new HashMap<>();
        names.forEach(name -> result.put(name, version));
        return Map.copyOf(result);
    }
}
