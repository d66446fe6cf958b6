package kr.smartwork.process.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The elements a model may have, each with the attributes it may have besides {@code id} and {@code name}. */
final class Allowed {

    private static final Map<String, Set<String>> ATTRIBUTES = read(
            """
            definitions: targetNamespace exporter exporterVersion xsi:schemaLocation modeler:executionPlatform \
                modeler:executionPlatformVersion
            message:
            process: isExecutable isClosed processType camunda:historyTimeToLive camunda:versionTag
            laneSet:
            lane:
            flowNodeRef:
            documentation: textFormat
            extensionElements:
            incoming:
            outgoing:
            startEvent: isInterrupting
            endEvent:
            boundaryEvent: attachedToRef cancelActivity
            intermediateCatchEvent:
            messageEventDefinition: messageRef
            timerEventDefinition:
            timeDate: xsi:type
            timeDuration: xsi:type
            timeCycle: xsi:type
            terminateEventDefinition:
            userTask: default camunda:asyncBefore camunda:asyncAfter camunda:exclusive camunda:assignee \
                camunda:candidateGroups camunda:formRef camunda:formRefBinding camunda:formRefVersion smartwork:kind
            serviceTask: default camunda:asyncBefore camunda:asyncAfter camunda:exclusive camunda:delegateExpression
            subProcess: default triggeredByEvent camunda:asyncBefore camunda:asyncAfter camunda:exclusive
            exclusiveGateway: default gatewayDirection camunda:asyncBefore camunda:exclusive
            inclusiveGateway: default gatewayDirection camunda:asyncBefore camunda:exclusive
            parallelGateway: gatewayDirection camunda:asyncBefore camunda:exclusive
            eventBasedGateway: gatewayDirection instantiate eventGatewayType
            sequenceFlow: sourceRef targetRef
            conditionExpression: xsi:type
            multiInstanceLoopCharacteristics: isSequential camunda:asyncBefore camunda:asyncAfter camunda:exclusive
            loopCardinality: xsi:type
            textAnnotation: textFormat
            text:
            association: sourceRef targetRef associationDirection
            camunda:inputOutput:
            camunda:inputParameter:
            """);

    private Allowed() {}

    static Set<String> elements() {
        return ATTRIBUTES.keySet();
    }

    static boolean element(XmlElement element) {
        return ATTRIBUTES.containsKey(element.name());
    }

    static boolean attribute(XmlElement element, String attribute) {
        return attribute.equals("id")
                || attribute.equals("name")
                || ATTRIBUTES.getOrDefault(element.name(), Set.of()).contains(attribute);
    }

    private static Map<String, Set<String>> read(String table) {
        return table.lines()
                .map(String::strip)
                .map(line -> line.split(":(?= |$)", 2))
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> words(row[1])));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split(" +"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
