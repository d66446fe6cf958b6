package kr.smartwork.process;

import static kr.smartwork.process.HostileModel.REFLECTION;
import static kr.smartwork.process.HostileModel.condition;
import static kr.smartwork.process.HostileModel.more;
import static kr.smartwork.process.HostileModel.serviceTask;
import static kr.smartwork.process.HostileModel.start;
import static kr.smartwork.process.HostileModel.task;
import static kr.smartwork.process.HostileModel.userTask;

import java.util.stream.Stream;

/** Texts that an engine would evaluate, in all the places where it does. */
final class HostileExpressions {

    private HostileExpressions() {}

    static Stream<HostileModel> all() {
        String escaped = REFLECTION.replace("$", "&#36;");
        return Stream.of(
                serviceTask("expression", "java-class", "camunda:expression=\"" + REFLECTION + "\"", ""),
                serviceTask("delegate by reflection", "expression", delegate(REFLECTION), ""),
                serviceTask("any bean", "activity", delegate("${dataSource}"), ""),
                serviceTask("method of a bean", "expression", delegate("${dataSource.getConnection()}"), ""),
                serviceTask("property of a bean", "expression", delegate("${dataSource.connection}"), ""),
                serviceTask("the engine's execution", "expression", delegate("${execution}"), ""),
                serviceTask("deferred expression", "expression", delegate("#{dataSource}"), ""),
                userTask("assignee", "expression", "camunda:assignee=\"" + REFLECTION + "\"", ""),
                userTask("decoded assignee", "expression", "camunda:assignee=\"" + escaped + "\"", ""),
                userTask(
                        "candidate groups",
                        "expression",
                        "camunda:candidateGroups=\"official," + REFLECTION + "\"",
                        ""),
                userTask("candidate users", "attribute", "camunda:candidateUsers=\"" + REFLECTION + "\"", ""),
                userTask("due date", "attribute", "camunda:dueDate=\"" + REFLECTION + "\"", ""),
                task("task name", "expression", "<bpmn:userTask id='Task' name=\"" + REFLECTION + "\" />"),
                userTask(
                        "description", "expression", "", "<bpmn:documentation>" + REFLECTION + "</bpmn:documentation>"),
                task("variable as name", "expression-place", "<bpmn:userTask id='Task' name='${official}' />")
                        .byRulesOnly(),
                userTask("priority", "attribute", "camunda:priority=\"" + REFLECTION + "\"", ""),
                condition(
                        "condition with a call",
                        "expression",
                        "<bpmn:conditionExpression" + " xsi:type='bpmn:tFormalExpression'>" + REFLECTION
                                + "</bpmn:conditionExpression>"),
                condition(
                        "condition in a script language",
                        "language",
                        "<bpmn:conditionExpression"
                                + " xsi:type='bpmn:tFormalExpression' language='javascript'>true</bpmn:conditionExpression>"),
                condition(
                        "condition from a resource",
                        "script",
                        "<bpmn:conditionExpression"
                                + " xsi:type='bpmn:tFormalExpression' camunda:resource='deployment://x'>${a}"
                                + "</bpmn:conditionExpression>"),
                start(
                        "signal name, evaluated at deployment",
                        "element",
                        "<bpmn:signal id='S' name=\"" + REFLECTION + "\" />",
                        "<bpmn:signalEventDefinition signalRef='S' />"),
                start(
                        "start timer, evaluated at deployment",
                        "expression",
                        "",
                        "<bpmn:timerEventDefinition><bpmn:timeDate>" + REFLECTION
                                + "</bpmn:timeDate></bpmn:timerEventDefinition>"),
                start(
                        "message name",
                        "expression",
                        "<bpmn:message id='M' name=\"" + REFLECTION + "\" />",
                        "<bpmn:messageEventDefinition messageRef='M' />"),
                more(
                        "error message",
                        "element",
                        "<bpmn:error id='E' errorCode='1' camunda:errorMessage=\"" + REFLECTION + "\" />",
                        "<bpmn:endEvent id='End_2' name='x'><bpmn:errorEventDefinition errorRef='E' /></bpmn:endEvent>"),
                userTask("input by expression", "expression", "", input(REFLECTION)),
                userTask(
                        "input by script",
                        "script",
                        "",
                        input("<camunda:script scriptFormat='juel'>" + REFLECTION + "</camunda:script>")),
                userTask(
                        "multi-instance collection",
                        "attribute",
                        "",
                        "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"" + REFLECTION
                                + "\" camunda:elementVariable='x' />"),
                userTask(
                        "multi-instance cardinality",
                        "expression",
                        "",
                        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>" + REFLECTION
                                + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"));
    }

    private static String delegate(String expression) {
        return "camunda:delegateExpression=\"" + expression + "\"";
    }

    private static String input(String content) {
        return HostileModels.extension("<camunda:inputOutput><camunda:inputParameter name='x'>" + content
                + "</camunda:inputParameter></camunda:inputOutput>");
    }
}
