package kr.smartwork.process.rules;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at.
 *
 * @param root the {@code definitions} element
 * @param key the id the process must have; null for a file without a name yet
 * @param known what it may refer to outside itself
 */
record Model(XmlElement root, @Nullable String key, Known known) {

    static final String[] EVENTS = {"startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent"};
    static final String[] ACTIVITIES = {"userTask", "serviceTask", "subProcess"};
    static final String[] GATEWAYS = {"exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway"};

    List<XmlElement> processes() {
        return root.children("process").toList();
    }

    /** Processes and sub-processes: what has flows of its own. */
    Stream<XmlElement> scopes() {
        return root.tree().filter(element -> element.is("process", "subProcess"));
    }

    /** Everything outside the picture. */
    Stream<XmlElement> semantic() {
        return semantic(root);
    }

    private static Stream<XmlElement> semantic(XmlElement element) {
        if (element.is("bpmndi:BPMNDiagram")) {
            return Stream.empty(); // only where the picture may stand does it count as one
        }
        return Stream.concat(Stream.of(element), element.children().flatMap(Model::semantic));
    }

    static Stream<XmlElement> nodes(XmlElement scope) {
        return scope.children().filter(Model::isNode);
    }

    static boolean isNode(XmlElement element) {
        return element.is(EVENTS) || element.is(ACTIVITIES) || element.is(GATEWAYS);
    }
}
