package kr.smartwork.process.rules;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a model says of each of its parts, however the file is written and drawn. Nothing of what an engine would read is
 * left out, so that whoever compares two models by their facts misses no change.
 */
public final class Facts {

    private static final List<String> DRAWING = List.of("bpmndi:", "dc:", "di:");

    private final Map<String, Fact> facts = new LinkedHashMap<>();

    private Facts() {}

    /** The facts by the part's id, in the order of the file; empty for a file that cannot be read. */
    public static Map<String, Fact> of(String xml) {
        Facts facts = new Facts();
        XmlElement root = new ReadModel(new Findings()).read(xml.getBytes(StandardCharsets.UTF_8));
        if (root != null) {
            root.tree().filter(Facts::isPart).forEach(facts::add);
        }
        return facts.facts;
    }

    private void add(XmlElement part) {
        Map<String, String> said = new TreeMap<>();
        say(part, "", said);
        said.remove("name");
        XmlElement scope = part.parent();
        String in = scope == null || scope.is("definitions") ? "" : scope.id();
        facts.putIfAbsent(part.id(), new Fact(part.id(), part.name(), part.attribute("name"), in, said));
    }

    private static void say(XmlElement element, String place, Map<String, String> said) {
        element.attributes().forEach((name, value) -> {
            // An expression is formal without saying so, and editors differ in whether they do.
            boolean formal = name.equals("xsi:type") && value.endsWith("tFormalExpression");
            if (!name.equals("id") && !formal) {
                put(said, place + name, value);
            }
        });
        element.children()
                .filter(child -> !isPart(child) && !child.is("incoming", "outgoing"))
                .filter(child -> !isDrawing(child))
                .forEach(child -> child(child, place, said));
    }

    private static void child(XmlElement child, String place, Map<String, String> said) {
        String path = place + child.name();
        if (child.is("camunda:inputParameter")) {
            put(said, path + ":" + child.attribute("name"), child.text());
            return;
        }
        // An element that says something by being there, such as a terminating end.
        put(said, path, child.text());
        say(child, path + "/", said);
    }

    private static void put(Map<String, String> said, String place, String value) {
        said.merge(place, value, (first, second) -> first + ", " + second);
    }

    private static boolean isPart(XmlElement element) {
        XmlElement parent = element.parent();
        return parent != null
                && !element.id().isEmpty()
                && parent.is("definitions", "process", "subProcess")
                && !isDrawing(element)
                && !element.is("extensionElements", "documentation", "multiInstanceLoopCharacteristics");
    }

    private static boolean isDrawing(XmlElement element) {
        return DRAWING.stream().anyMatch(prefix -> element.name().startsWith(prefix));
    }
}
