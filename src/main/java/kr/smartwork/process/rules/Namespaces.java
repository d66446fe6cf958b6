package kr.smartwork.process.rules;

import java.util.Map;
import java.util.stream.Collectors;

/** Namespaces by address, since prefixes are the author's choice. BPMN's own has none here; unknown ones keep their address. */
final class Namespaces {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("", ""),
            Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", ""),
            Map.entry("http://camunda.org/schema/1.0/bpmn", "camunda:"),
            Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DC", "dc:"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di:"),
            Map.entry("http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc:"),
            Map.entry("http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color:"),
            Map.entry("http://www.w3.org/2001/XMLSchema-instance", "xsi:"),
            Map.entry("http://camunda.org/schema/modeler/1.0", "modeler:"),
            Map.entry(UserTasks.NAMESPACE, "smartwork:"));

    private Namespaces() {}

    static String name(String uri, String localName) {
        String prefix = PREFIXES.get(uri);
        return prefix == null ? "{" + uri + "}" + localName : prefix + localName;
    }

    /** The prefixes that files we write use, with their addresses. */
    static Map<String, String> written() {
        return PREFIXES.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .collect(Collectors.toMap(
                        entry -> entry.getValue().isEmpty()
                                ? "bpmn"
                                : entry.getValue().replace(":", ""),
                        Map.Entry::getKey));
    }

    /** Whether we know what it means: it stands in one of these namespaces. */
    static boolean isKnown(String name) {
        return !name.startsWith("{");
    }

    /** An element without any namespace would otherwise read like BPMN's. */
    static String elementName(String uri, String localName) {
        return uri.isEmpty() ? "{}" + localName : name(uri, localName);
    }
}
