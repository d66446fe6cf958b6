package kr.smartwork.process;

import static kr.smartwork.process.HostileModel.REFLECTION;
import static kr.smartwork.process.HostileModel.harmless;
import static kr.smartwork.process.HostileModel.of;
import static kr.smartwork.process.HostileModel.serviceTask;
import static kr.smartwork.process.HostileModel.task;
import static kr.smartwork.process.HostileModel.userTask;

import java.util.stream.Stream;

/** Ways of running code or hanging the server from a model, each seen to work on an unguarded engine or known from its source. */
final class HostileModels {

    private static final String SENTINEL = "kr.smartwork.process.Sentinel";

    private HostileModels() {}

    static Stream<HostileModel> all() {
        return Stream.of(
                        programs(),
                        HostileExpressions.all(),
                        listenersAndForms(),
                        HostileFiles.all(),
                        HostilePlaces.all())
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

    static String extension(String content) {
        return "<bpmn:extensionElements>" + content + "</bpmn:extensionElements>";
    }
}
