package kr.smartwork.process.rules;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Every step lies on a way from a start, and from every step there is a way to an end. Each flow is looked at twice. */
final class Reachability implements Rule {

    @Override
    public void check(Model model, Findings findings) {
        model.scopes().forEach(scope -> check(scope, findings));
    }

    private static void check(XmlElement scope, Findings findings) {
        List<XmlElement> nodes = Model.nodes(scope).toList();
        Map<String, Collection<String>> onwards = new HashMap<>();
        Map<String, Collection<String>> backwards = new HashMap<>();
        scope.children("sequenceFlow")
                .forEach(flow -> join(flow.attribute("sourceRef"), flow.attribute("targetRef"), onwards, backwards));
        nodes.stream()
                .filter(node -> node.is("boundaryEvent"))
                .forEach(event -> join(event.attribute("attachedToRef"), event.id(), onwards, backwards));
        Set<String> begun = reached(ids(nodes, Reachability::begins), onwards);
        Set<String> ending = reached(ids(nodes, Reachability::ends), backwards);
        for (XmlElement node : nodes) {
            if (!begun.contains(node.id())) {
                findings.add(RuleCode.UNREACHABLE, node, node.attribute("name"));
            } else if (!ending.contains(node.id()) && onwards.containsKey(node.id())) {
                findings.add(RuleCode.NEVER_ENDS, node, node.attribute("name"));
            }
        }
    }

    private static boolean begins(XmlElement node) {
        return node.is("startEvent") || ofItself(node);
    }

    private static boolean ends(XmlElement node) {
        return node.is("endEvent") || ofItself(node);
    }

    /** A sub-process that an event starts; no flow leads there or away. */
    private static boolean ofItself(XmlElement node) {
        return node.attribute("triggeredByEvent").equals("true");
    }

    private static List<String> ids(List<XmlElement> nodes, Predicate<XmlElement> which) {
        return nodes.stream().filter(which).map(XmlElement::id).toList();
    }

    private static void join(
            String from,
            String to,
            Map<String, Collection<String>> onwards,
            Map<String, Collection<String>> backwards) {
        onwards.computeIfAbsent(from, unused -> new HashSet<>()).add(to);
        backwards.computeIfAbsent(to, unused -> new HashSet<>()).add(from);
    }

    private static Set<String> reached(Collection<String> from, Map<String, Collection<String>> ways) {
        Deque<String> next = new ArrayDeque<>(from);
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            String at = next.pop();
            if (seen.add(at)) {
                next.addAll(ways.getOrDefault(at, List.of()));
            }
        }
        return seen;
    }
}
