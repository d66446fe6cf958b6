package kr.smartwork.process.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A model read as a text, in the order of its flow: what the picture says, for those who do not see it. */
public final class Outline {

    private final List<OutlineStep> steps = new ArrayList<>();

    private Outline() {}

    /** The steps of a model; empty for a file that cannot be read. */
    public static List<OutlineStep> of(String xml) {
        XmlElement root = new ReadModel(new Findings()).read(xml.getBytes(StandardCharsets.UTF_8));
        Outline outline = new Outline();
        if (root != null) {
            root.children("process").forEach(process -> outline.scope(process, 0));
        }
        return List.copyOf(outline.steps);
    }

    private void scope(XmlElement scope, int depth) {
        Map<String, XmlElement> waiting = new LinkedHashMap<>();
        Model.nodes(scope).forEach(node -> waiting.put(node.id(), node));
        List<XmlElement> flows = scope.children("sequenceFlow").toList();
        Model.nodes(scope).filter(node -> node.is("startEvent")).forEach(start -> follow(start, flows, waiting, depth));
        // What no flow reaches: event sub-processes.
        List.copyOf(waiting.values()).forEach(node -> follow(node, flows, waiting, depth));
    }

    private void follow(XmlElement node, List<XmlElement> flows, Map<String, XmlElement> waiting, int depth) {
        if (waiting.remove(node.id()) == null) {
            return;
        }
        List<OutlineStep.Way> ways = flows.stream()
                .filter(flow -> flow.attribute("sourceRef").equals(node.id()))
                .map(flow -> new OutlineStep.Way(flow.attribute("name"), flow.attribute("targetRef")))
                .toList();
        steps.add(new OutlineStep(node.id(), node.name(), node.attribute("name"), depth, ways));
        if (node.is("subProcess")) {
            scope(node, depth + 1);
        }
        attached(node, waiting).forEach(event -> follow(event, flows, waiting, depth));
        ways.stream()
                .map(way -> waiting.get(way.to()))
                .filter(next -> next != null)
                .collect(Collectors.toList())
                .forEach(next -> follow(next, flows, waiting, depth));
    }

    private static List<XmlElement> attached(XmlElement node, Map<String, XmlElement> waiting) {
        return waiting.values().stream()
                .filter(event -> event.attribute("attachedToRef").equals(node.id()))
                .toList();
    }
}
