package kr.smartwork.process.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Flows join nodes of the same scope, nothing but an end stops, and a choice always has a way out. */
final class Flows implements Rule {

    @Override
    public void check(Model model, Findings findings) {
        model.scopes().forEach(scope -> check(scope, findings));
    }

    private static void check(XmlElement scope, Findings findings) {
        Set<String> nodes = Model.nodes(scope).map(XmlElement::id).collect(Collectors.toSet());
        List<XmlElement> flows = scope.children("sequenceFlow").toList();
        flows.stream()
                .filter(flow ->
                        !nodes.contains(flow.attribute("sourceRef")) || !nodes.contains(flow.attribute("targetRef")))
                .forEach(flow -> findings.add(RuleCode.FLOW, flow));
        Map<String, List<XmlElement>> outgoing =
                flows.stream().collect(Collectors.groupingBy(flow -> flow.attribute("sourceRef")));
        Model.nodes(scope).forEach(node -> leaving(node, outgoing.getOrDefault(node.id(), List.of()), findings));
    }

    private static void leaving(XmlElement node, List<XmlElement> outgoing, Findings findings) {
        boolean ends = node.is("endEvent") || node.attribute("triggeredByEvent").equals("true");
        if (outgoing.isEmpty() != ends) {
            findings.add(RuleCode.END, node);
        }
        if (node.is("exclusiveGateway", "inclusiveGateway") && outgoing.size() > 1 && !hasWayOut(node, outgoing)) {
            findings.add(RuleCode.GATEWAY_DEFAULT, node);
        }
    }

    /** A default, or for an inclusive gateway a flow that is always taken. */
    private static boolean hasWayOut(XmlElement gateway, List<XmlElement> outgoing) {
        return outgoing.stream()
                .anyMatch(flow -> flow.id().equals(gateway.attribute("default"))
                        || (gateway.is("inclusiveGateway") && !flow.has("conditionExpression")));
    }
}
