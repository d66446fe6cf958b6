package kr.smartwork.process.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A model of any tool as one of ours: in UTF-8 with our prefixes and under a key of its own. What other tools add for themselves
 * has no meaning here and is left out by name; everything that BPMN or the engine knows stays, for the rules to judge.
 */
public final class Conversion {

    private static final Pattern PREFIX = Pattern.compile("^[^:]+:");
    private static final int MOST_DROPPED = 200;

    private static final Set<String> REFERENCES = Set.of(
            "sourceRef",
            "targetRef",
            "messageRef",
            "signalRef",
            "errorRef",
            "escalationRef",
            "attachedToRef",
            "default",
            "processRef",
            "bpmnElement",
            "dataObjectRef",
            "dataStoreRef",
            "categoryValueRef");

    /** What tools write out though it says nothing here, and no editor offers to take away. */
    private static final String[] EMPTY_ELEMENTS = {"itemDefinition", "ioSpecification", "auditing", "monitoring"};

    private static final Set<String> EMPTY_ATTRIBUTES =
            Set.of("expressionLanguage", "typeLanguage", "itemRef", "itemSubjectRef", "isImmediate", "structureRef");

    /** What BPMN holds when nothing is said. */
    private static final Map<String, String> UNSAID = Map.of(
            "isForCompensation", "false",
            "startQuantity", "1",
            "completionQuantity", "1",
            "parallelMultiple", "false");

    private static final String[] REFERRING = {"incoming", "outgoing", "flowNodeRef", "sourceRef", "targetRef"};

    private final String key;
    private final Set<String> dropped = new LinkedHashSet<>();
    private String oldKey = "";

    private Conversion(String key) {
        this.key = key;
    }

    /**
     * What became of a file.
     *
     * @param xml the model as we write it; empty when it cannot be read or shows no process
     * @param dropped what was left out, each once
     * @param drawn whether it has a picture, without which no editor can show it
     * @param unreadable what stopped the reading
     */
    public record Converted(String xml, List<String> dropped, boolean drawn, List<Finding> unreadable) {}

    /**
     * Converts a file.
     *
     * @param key what its process is called from now on
     * @param name of its process; empty to keep it
     */
    public static Converted convert(byte[] file, String key, String name) {
        Findings findings = new Findings();
        XmlElement root = new ReadModel(findings).read(file);
        if (root == null) {
            return new Converted("", List.of(), false, findings.all());
        }
        XmlElement process =
                root.is("definitions") ? root.children("process").findFirst().orElse(null) : null;
        if (process == null) {
            return new Converted("", List.of(), false, List.of());
        }
        Conversion conversion = new Conversion(key);
        conversion.head(process, name);
        String xml = new WrittenModel(conversion::kept, conversion::value, conversion::text).write(root);
        boolean drawn = root.tree().anyMatch(element -> element.is("bpmndi:BPMNShape"));
        return new Converted(xml, List.copyOf(conversion.dropped), drawn, List.of());
    }

    /** What a process needs here and other tools do not ask for. */
    private void head(XmlElement process, String name) {
        oldKey = process.id();
        process.put("id", key);
        process.put("isExecutable", "true");
        if (process.attribute("camunda:historyTimeToLive").isBlank()) {
            process.put("camunda:historyTimeToLive", "P730D");
        }
        if (!name.isBlank()) {
            process.put("name", name);
        }
    }

    private boolean kept(XmlElement element) {
        boolean kept = Namespaces.isKnown(element.name()) && !element.is(EMPTY_ELEMENTS) && !isStrayInPicture(element);
        if (!kept) {
            drop(element.name());
        }
        return kept;
    }

    private static boolean isStrayInPicture(XmlElement element) {
        for (XmlElement at = element.parent(); at != null; at = at.parent()) {
            if (at.is("bpmndi:BPMNDiagram")) {
                return !DiagramInterchange.contains(element);
            }
        }
        return false;
    }

    /** The attribute's text as we write it; null when it is left out. */
    private @Nullable String value(XmlElement element, String attribute) {
        String value = element.attribute(attribute);
        if (value.equals(UNSAID.get(attribute))) {
            return null;
        }
        if (!Namespaces.isKnown(attribute) || EMPTY_ATTRIBUTES.contains(attribute)) {
            drop(attribute);
            return null;
        }
        if (attribute.equals("xsi:type")) {
            return "bpmn:" + plain(value);
        }
        if (REFERENCES.contains(attribute)) {
            return renamed(plain(value));
        }
        // Engines tell the starts of two models apart by their messages.
        if (element.is("message") && attribute.equals("name") && value.startsWith(oldKey + ".")) {
            return key + value.substring(oldKey.length());
        }
        return value;
    }

    private String text(XmlElement element) {
        return element.is(REFERRING) ? plain(element.text()) : element.text();
    }

    private String renamed(String id) {
        return id.equals(oldKey) ? key : id;
    }

    private static String plain(String qualified) {
        return PREFIX.matcher(qualified).replaceFirst("");
    }

    private void drop(String name) {
        if (dropped.size() < MOST_DROPPED) {
            String said = name.length() <= 80 ? name : name.substring(0, 80) + "…";
            dropped.add(said.replaceFirst("^\\{}", ""));
        }
    }
}
