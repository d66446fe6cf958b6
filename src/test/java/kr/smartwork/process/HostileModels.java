package kr.smartwork.process;

import static kr.smartwork.process.HostileModel.REFLECTION;
import static kr.smartwork.process.HostileModel.condition;
import static kr.smartwork.process.HostileModel.harmless;
import static kr.smartwork.process.HostileModel.more;
import static kr.smartwork.process.HostileModel.of;
import static kr.smartwork.process.HostileModel.serviceTask;
import static kr.smartwork.process.HostileModel.start;
import static kr.smartwork.process.HostileModel.task;
import static kr.smartwork.process.HostileModel.userTask;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Ways of running code or hanging the server from a model, each seen to work on an unguarded engine or known from its source. */
final class HostileModels {

    private static final String SENTINEL = "kr.smartwork.process.Sentinel";

    private HostileModels() {}

    static Stream<HostileModel> all() {
        return Stream.of(programs(), expressions(), listenersAndForms(), files(), liveness())
                .flatMap(models -> models);
    }

    private static Stream<HostileModel> programs() {
        String shell = "<bpmn:extensionElements><camunda:field name='command' stringValue='touch' />"
                + "<camunda:field name='arg1' stringValue='target/sentinel' /></bpmn:extensionElements>";
        return Stream.of(
                task(
                        "juel script",
                        "script",
                        "<bpmn:scriptTask id='Task' name='x' scriptFormat='juel'><bpmn:script>" + REFLECTION
                                + "</bpmn:script></bpmn:scriptTask>"),
                task(
                        "javascript",
                        "script",
                        "<bpmn:scriptTask id='Task' name='x' scriptFormat='javascript'>" + "<bpmn:script>Java.type('"
                                + SENTINEL + "').touch()</bpmn:script></bpmn:scriptTask>"),
                task(
                        "script from a resource",
                        "script",
                        "<bpmn:scriptTask id='Task' name='x' scriptFormat='groovy'"
                                + " camunda:resource='classpath://evil.groovy' />"),
                serviceTask("java class", "java-class", "camunda:class='" + SENTINEL + "'", ""),
                serviceTask("java class by another prefix", "java-class", "other:class='" + SENTINEL + "'", ""),
                serviceTask("java class by the old namespace", "namespace", "activiti:class='" + SENTINEL + "'", ""),
                serviceTask(
                        "shell behaviour",
                        "java-class",
                        "camunda:class='org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior'",
                        shell),
                serviceTask("shell type", "java-class", "camunda:type='shell'", shell),
                serviceTask("mail type", "java-class", "camunda:type='mail'", ""),
                serviceTask("external type", "java-class", "camunda:type='external' camunda:topic='x'", ""),
                serviceTask(
                        "connector",
                        "connector",
                        "",
                        "<bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector"
                                + "</camunda:connectorId></camunda:connector></bpmn:extensionElements>"),
                task(
                        "call activity with mapping class",
                        "element",
                        "<bpmn:callActivity id='Task' name='x'"
                                + " calledElement='report' camunda:variableMappingClass='" + SENTINEL + "' />"),
                task(
                        "call activity by expression",
                        "element",
                        "<bpmn:callActivity id='Task' name='x' calledElement=\"" + REFLECTION + "\" />"),
                task(
                        "decision by expression",
                        "element",
                        "<bpmn:businessRuleTask id='Task' name='x'" + " camunda:decisionRef=\"" + REFLECTION + "\" />"),
                task(
                        "send task with class",
                        "element",
                        "<bpmn:sendTask id='Task' name='x' camunda:class='" + SENTINEL + "' />"));
    }

    private static Stream<HostileModel> expressions() {
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

    private static Stream<HostileModel> listenersAndForms() {
        return Stream.of(
                userTask(
                        "execution listener",
                        "listener",
                        "",
                        extension("<camunda:executionListener event='start'" + " class='" + SENTINEL + "' />")),
                userTask(
                        "listener by expression",
                        "listener",
                        "",
                        extension(
                                "<camunda:executionListener event='start'" + " expression=\"" + REFLECTION + "\" />")),
                userTask(
                        "task listener",
                        "listener",
                        "",
                        extension("<camunda:taskListener event='create' class='" + SENTINEL + "' />")),
                userTask(
                        "form field label",
                        "form-data",
                        "",
                        extension("<camunda:formData><camunda:formField id='f'" + " type='string' label=\"" + REFLECTION
                                + "\" /></camunda:formData>")),
                userTask(
                        "form field validator",
                        "form-data",
                        "",
                        extension("<camunda:formData><camunda:formField"
                                + " id='f' type='string'><camunda:validation><camunda:constraint name='validator' config='"
                                + SENTINEL + "' /></camunda:validation></camunda:formField></camunda:formData>")),
                userTask("form handler", "java-class", "camunda:formHandlerClass='" + SENTINEL + "'", ""),
                userTask("form address", "form-key", "camunda:formKey='https://evil.example.com/form'", ""),
                task(
                        "tenant",
                        "element",
                        "<bpmn:callActivity id='Task' name='x' calledElement='report'"
                                + " camunda:calledElementTenantId=\"" + REFLECTION + "\" />"),
                of("initiator", "attribute", harmless().replace("name=\"시작됨\"", "camunda:initiator='who' name='x'")));
    }

    private static Stream<HostileModel> files() {
        String doctype = "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>\n" + harmless();
        String laughs = "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>\n"
                + harmless().replace("업무 처리", "&b;");
        HostileModel hidden = serviceTask("", "encoding", "camunda:class='" + SENTINEL + "'", "");
        return Stream.of(
                of("external entity", "doctype", doctype),
                of("entity expansion", "doctype", laughs),
                named("UTF-16", hidden.in(StandardCharsets.UTF_16)),
                named("UTF-16 without a mark", hidden.in(StandardCharsets.UTF_16LE)),
                named("EBCDIC", hidden.in(Charset.forName("IBM1047"))),
                named("Latin 1", hidden.in(StandardCharsets.ISO_8859_1)),
                of("3,000 nested sub-processes", "too-deep", nested(3_000)),
                of("no namespace", "namespace", harmless().replace("bpmn:process", "process"))
                        .byRulesOnly());
    }

    private static Stream<HostileModel> liveness() {
        String boundary = "<bpmn:boundaryEvent id='Again' name='x' attachedToRef='Task' cancelActivity='false'>"
                + "<bpmn:timerEventDefinition><bpmn:timeCycle>%s</bpmn:timeCycle></bpmn:timerEventDefinition>"
                + "</bpmn:boundaryEvent><bpmn:sequenceFlow id='F_3' sourceRef='Again' targetRef='End_2' />"
                + "<bpmn:endEvent id='End_2' name='x' />";
        return Stream.of(
                more("repetition without a pause", "timer", "", boundary.formatted("R/PT0S")),
                more("repetition every second", "timer", "", boundary.formatted("R/PT1S")),
                more("repetition by expression", "expression-place", "", boundary.formatted("${pause}")),
                of(
                                "loop without a pause",
                                "endless-loop",
                                harmless()
                                        .replace(
                                                "<bpmn:userTask id=\"Task\" name=\"업무 처리\" />",
                                                "<bpmn:exclusiveGateway id='Task' default='Flow_2' />")
                                        .replace(
                                                "<!-- more -->",
                                                "<bpmn:sequenceFlow id='Back' sourceRef='Task' targetRef='Task'>"
                                                        + "<bpmn:conditionExpression>${again == true}"
                                                        + "</bpmn:conditionExpression></bpmn:sequenceFlow>"))
                        .byRulesOnly(),
                of("no end", "end", harmless().replace("<bpmn:endEvent id=\"End\" name=\"처리됨\" />", ""))
                        .byRulesOnly(),
                userTask(
                                "multi-instance over an audience",
                                "multi-instance",
                                "",
                                "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>5000"
                                        + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>")
                        .byRulesOnly(),
                of("no time to live", "time-to-live", harmless().replace(" camunda:historyTimeToLive=\"P1D\"", ""))
                        .byRulesOnly(),
                of("time to live in years", "time-to-live", harmless().replace("P1D", "P2Y"))
                        .byRulesOnly(),
                of("another name than the file", "process-id", harmless().replace("\"hostile\"", "\"report\""))
                        .byRulesOnly());
    }

    private static String delegate(String expression) {
        return "camunda:delegateExpression=\"" + expression + "\"";
    }

    private static String extension(String content) {
        return "<bpmn:extensionElements>" + content + "</bpmn:extensionElements>";
    }

    private static String input(String content) {
        return extension("<camunda:inputOutput><camunda:inputParameter name='x'>" + content
                + "</camunda:inputParameter></camunda:inputOutput>");
    }

    private static HostileModel named(String name, HostileModel model) {
        return new HostileModel(name, model.rule(), model.bytes(), model.engineRefuses());
    }

    private static String nested(int depth) {
        StringBuilder inner = new StringBuilder("<bpmn:startEvent id='S' name='x' />");
        for (int i = 0; i < depth; i++) {
            inner.insert(0, "<bpmn:subProcess id='P" + i + "' name='x'>").append("</bpmn:subProcess>");
        }
        return harmless().replace("<!-- more -->", inner);
    }
}
