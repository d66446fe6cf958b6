package kr.smartwork.process.rules;

import java.util.Map;

/**
 * What a model says of one of its parts: a step, a flow, a message, or the process itself.
 *
 * @param kind name of the BPMN element, such as {@code userTask}
 * @param name empty when it has none
 * @param scope id of the process or sub-process it is in; empty outside of them
 * @param said everything else that is said of it, by its place: {@code camunda:assignee},
 *     {@code timerEventDefinition/timeDuration}
 */
public record Fact(String id, String kind, String name, String scope, Map<String, String> said) {

    public Fact {
        said = Map.copyOf(said);
    }
}
