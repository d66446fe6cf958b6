package kr.smartwork.process.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A way that comes back to where it was must pass something that waits or lets go of the thread; else one transaction would
 * run it for ever.
 */
final class EndlessLoops implements Rule {

    @Override
    public void check(Model model, Findings findings) {
        model.scopes().forEach(scope -> check(scope, findings));
    }

    private static void check(XmlElement scope, Findings findings) {
        Map<String, List<String>> ways = ways(scope);
        Model.nodes(scope)
                .filter(node -> reaches(ways, Set.of(node.id()), Set.of(node.id())))
                .findFirst()
                .ifPresent(node -> findings.add(RuleCode.ENDLESS_LOOP, node));
    }

    /** Flows that are run through without a pause. */
    private static Map<String, List<String>> ways(XmlElement scope) {
        Set<String> running = Model.nodes(scope)
                .filter(node -> !pauses(node))
                .map(XmlElement::id)
                .collect(Collectors.toSet());
        return scope.children("sequenceFlow")
                .filter(flow ->
                        running.contains(flow.attribute("sourceRef")) && running.contains(flow.attribute("targetRef")))
                .collect(Collectors.groupingBy(
                        flow -> flow.attribute("sourceRef"),
                        HashMap::new,
                        Collectors.mapping(flow -> flow.attribute("targetRef"), Collectors.toList())));
    }

    private static boolean pauses(XmlElement node) {
        if (node.is("userTask")) {
            return !mayBeSkipped(node);
        }
        if (node.is("intermediateCatchEvent", "boundaryEvent", "eventBasedGateway")) {
            return true;
        }
        if (node.attribute("camunda:asyncBefore").equals("true")
                || node.attribute("camunda:asyncAfter").equals("true")) {
            return true;
        }
        return node.is("subProcess") && !runsThrough(node);
    }

    /** A task for each of several units is none when there are no units. */
    private static boolean mayBeSkipped(XmlElement task) {
        return task.children("multiInstanceLoopCharacteristics")
                .flatMap(loop -> loop.children("loopCardinality"))
                .anyMatch(count -> ExpressionGrammar.looksLikeExpression(count.text()));
    }

    /** Whether some way from the sub-process's start to an end meets no pause. */
    private static boolean runsThrough(XmlElement subProcess) {
        return reaches(ways(subProcess), ids(subProcess, "startEvent"), ids(subProcess, "endEvent"));
    }

    private static Set<String> ids(XmlElement scope, String name) {
        return scope.children(name).map(XmlElement::id).collect(Collectors.toSet());
    }

    /** Whether at least one step leads from one of these to one of those. */
    private static boolean reaches(Map<String, List<String>> ways, Set<String> from, Set<String> to) {
        Deque<String> next = new ArrayDeque<>();
        from.forEach(start -> next.addAll(ways.getOrDefault(start, List.of())));
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            String at = next.pop();
            if (to.contains(at)) {
                return true;
            }
            if (seen.add(at)) {
                next.addAll(ways.getOrDefault(at, List.of()));
            }
        }
        return false;
    }
}
