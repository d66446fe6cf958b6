package kr.smartwork.process;

import static kr.smartwork.process.HostileModel.REFLECTION;
import static kr.smartwork.process.HostileModel.harmless;
import static kr.smartwork.process.HostileModel.more;
import static kr.smartwork.process.HostileModel.of;
import static kr.smartwork.process.HostileModel.serviceTask;
import static kr.smartwork.process.HostileModel.userTask;
import static kr.smartwork.process.HostileModels.extension;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The same few ways of running code, at every place of a model where an engine or a reader might take them. */
final class HostilePlaces {

    private static final String SENTINEL = "kr.smartwork.process.Sentinel";
    private static final String CLASS = "class='" + SENTINEL + "'";

    private HostilePlaces() {}

    static Stream<HostileModel> all() {
        return Stream.of(listeners(), elements(), attributes(), expressions(), encodings(), disguises(), structure())
                .flatMap(models -> models);
    }

    /** On each sort of element and at each event. */
    private static Stream<HostileModel> listeners() {
        Stream<HostileModel> tasks = Stream.of("create", "assignment", "complete", "delete", "update", "timeout")
                .map(event -> userTask(
                        "task listener at " + event,
                        "listener",
                        "",
                        extension("<camunda:taskListener event='" + event + "' " + CLASS + " />")));
        Stream<HostileModel> places = Stream.of("process", "startEvent", "endEvent", "sequenceFlow")
                .map(place -> of(
                        "listener on " + place,
                        "listener",
                        harmless()
                                .replaceFirst(
                                        "(<bpmn:" + place + " [^>]*?)(/?)>",
                                        "$1>" + listener()
                                                + (place.equals("process") ? "" : "</bpmn:" + place + ">"))));
        Stream<HostileModel> ways = Stream.of(
                        "delegateExpression='${dataSource}'",
                        "expression=\"" + REFLECTION + "\"",
                        "class='org.camunda.bpm.engine.impl.bpmn.listener.ScriptExecutionListener'")
                .map(way -> userTask(
                        "listener by " + way.substring(0, 12),
                        "listener",
                        "",
                        extension("<camunda:executionListener event='end' " + way + " />")));
        return Stream.of(tasks, places, ways).flatMap(models -> models);
    }

    private static String listener() {
        return extension("<camunda:executionListener event='start' " + CLASS + " />")
                .replace("$", "\\$");
    }

    /** Elements the engine knows and a model has no use for. */
    private static Stream<HostileModel> elements() {
        return Stream.of(
                        "manualTask",
                        "receiveTask",
                        "transaction",
                        "adHocSubProcess",
                        "complexGateway",
                        "dataObject",
                        "dataStoreReference",
                        "dataObjectReference",
                        "ioSpecification",
                        "property",
                        "resourceRole",
                        "intermediateThrowEvent")
                .map(name -> more(
                                "element " + name,
                                "element",
                                "",
                                "<bpmn:" + name + " id='More' name='x' camunda:expression=\"" + REFLECTION + "\" />")
                        .byRulesOnly());
    }

    /** Attributes of the engine at a user task, a service task and the process. */
    private static Stream<HostileModel> attributes() {
        Stream<HostileModel> users = Stream.of(
                        "followUpDate", "formHandlerClass", "skipExpression", "jobPriority", "taskPriority")
                .map(name -> userTask(
                        "attribute " + name,
                        name.equals("formHandlerClass") ? "java-class" : "attribute",
                        "camunda:" + name + "=\"" + (name.equals("formHandlerClass") ? SENTINEL : REFLECTION) + "\"",
                        ""));
        Stream<HostileModel> services = Stream.of(
                        "resultVariable", "topic", "taskPriority", "mapDecisionResult", "decisionRef")
                .map(name -> serviceTask(
                                "attribute " + name,
                                "attribute",
                                "camunda:delegateExpression='${acceptReport}' camunda:" + name + "=\"" + REFLECTION
                                        + "\"",
                                "")
                        .byRulesOnly());
        Stream<HostileModel> header = Stream.of(
                        "candidateStarterGroups", "candidateStarterUsers", "versionTag", "jobPriority", "taskPriority")
                .map(name -> of(
                                "process attribute " + name,
                                name.equals("versionTag") ? "expression" : "attribute",
                                harmless()
                                        .replace(
                                                "isExecutable=\"true\"",
                                                "isExecutable=\"true\" camunda:" + name + "=\"" + REFLECTION + "\""))
                        .byRulesOnly());
        return Stream.of(users, services, header).flatMap(models -> models);
    }

    /** Ways of writing a call, at the assignee: the grammar knows none of them. */
    private static Stream<HostileModel> expressions() {
        return Stream.of(
                        "${''.getClass()}",
                        "#{''.class}",
                        "${official.getClass()}",
                        "${official['class']}",
                        "${official}${execution}",
                        "prefix ${execution.id}",
                        "${execution.processEngineServices}",
                        "${true ? execution : official}",
                        "${official = 'x'}",
                        "${[official]}",
                        "${{'a':official}}",
                        "${()->official}",
                        "${a; b}",
                        "${official eq task.name}",
                        "${&#36;{official}}",
                        "${official/**/.class}",
                        "${ official . class }",
                        "$&#x7b;''.getClass()}",
                        "&#x24;{''.getClass()}",
                        "${mails}${applicationContext.environment}")
                .map(text -> userTask("assignee " + text, "expression", "camunda:assignee=\"" + text + "\"", ""))
                .map(HostileModel::byRulesOnly);
    }

    private static Stream<HostileModel> encodings() {
        HostileModel hidden = serviceTask("", "encoding", "camunda:" + CLASS, "");
        return Stream.of(
                        StandardCharsets.UTF_16BE,
                        Charset.forName("UTF-32"),
                        Charset.forName("UTF-32LE"),
                        Charset.forName("IBM037"),
                        Charset.forName("EUC-KR"),
                        Charset.forName("Shift_JIS"),
                        Charset.forName("windows-1252"))
                .map(charset -> new HostileModel(
                        "encoded as " + charset, "encoding", hidden.in(charset).bytes(), true));
    }

    /** What hides the same from whoever reads the text only. */
    private static Stream<HostileModel> disguises() {
        String task = "camunda:" + CLASS;
        return Stream.of(
                serviceTask(
                        "class in character references", "java-class", task.replace("Sentinel", "&#83;entinel"), ""),
                serviceTask(
                        "class by a prefix of its own",
                        "java-class",
                        "xmlns:c='http://camunda.org/schema/1.0/bpmn' c:" + CLASS,
                        ""),
                serviceTask("class without a prefix", "attribute", CLASS, ""),
                serviceTask(
                        "class in the namespace of activiti",
                        "namespace",
                        "xmlns:a='http://activiti.org/bpmn' a:" + CLASS,
                        ""),
                serviceTask(
                        "input by CDATA",
                        "expression",
                        "camunda:delegateExpression='${acceptReport}'",
                        extension("<camunda:inputOutput><camunda:inputParameter name='x'><![CDATA[" + REFLECTION
                                + "]]></camunda:inputParameter></camunda:inputOutput>")),
                serviceTask(
                                "input split by a comment",
                                "expression",
                                "camunda:delegateExpression='${acceptReport}'",
                                extension(
                                        "<camunda:inputOutput><camunda:inputParameter name='x'>$<!-- x -->{''.getClass()}"
                                                + "</camunda:inputParameter></camunda:inputOutput>"))
                        .byRulesOnly(),
                serviceTask(
                        "map of inputs",
                        "element",
                        "camunda:delegateExpression='${acceptReport}'",
                        extension(
                                "<camunda:inputOutput><camunda:inputParameter name='x'><camunda:map><camunda:entry key='k'>"
                                        + REFLECTION
                                        + "</camunda:entry></camunda:map></camunda:inputParameter></camunda:inputOutput>")),
                serviceTask(
                                "output by expression",
                                "element",
                                "camunda:delegateExpression='${acceptReport}'",
                                extension("<camunda:inputOutput><camunda:outputParameter name='x'>" + REFLECTION
                                        + "</camunda:outputParameter></camunda:inputOutput>"))
                        .byRulesOnly(),
                of(
                                "stylesheet",
                                "processing-instruction",
                                "<?xml-stylesheet href='http://127.0.0.1/x.xsl' type='text/xsl'?>\n" + harmless())
                        .byRulesOnly(),
                of(
                                "XInclude",
                                "namespace",
                                harmless()
                                        .replace(
                                                "<!-- more -->",
                                                "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/hostname' parse='text' />"))
                        .byRulesOnly(),
                of(
                        "import of another file",
                        "element",
                        harmless()
                                .replace(
                                        "<!-- definitions -->",
                                        "<bpmn:import importType='http://www.w3.org/2001/XMLSchema' location='http://127.0.0.1/x.xsd'"
                                                + " namespace='x' />")),
                of(
                                "a second process",
                                "process-count",
                                harmless()
                                        .replace(
                                                "</bpmn:definitions>",
                                                "<bpmn:process id='second' name='x' isExecutable='true' /></bpmn:definitions>"))
                        .byRulesOnly(),
                of(
                        "parameter entities",
                        "doctype",
                        "<!DOCTYPE d [<!ENTITY % p SYSTEM 'http://127.0.0.1/x.dtd'> %p;]>\n" + harmless()),
                of(
                        "public identifier",
                        "doctype",
                        "<!DOCTYPE d PUBLIC '-//x//y' 'http://127.0.0.1/x.dtd'>\n" + harmless()),
                new HostileModel("only zeros", "encoding", new byte[2_000], false),
                new HostileModel("nothing", "empty", new byte[0], false));
    }

    /** What hangs, or is never seen again. */
    private static Stream<HostileModel> structure() {
        String elsewhere = "<bpmn:userTask id='Lost' name='x' camunda:formRef='infection-status' />"
                + "<bpmn:sequenceFlow id='F_9' sourceRef='Lost' targetRef='End' />";
        return List.of(
                        more("unreachable", "unreachable", "", elsewhere),
                        more(
                                "round and round",
                                "never-ends",
                                "",
                                "<bpmn:boundaryEvent id='On' name='x' attachedToRef='Task'><bpmn:messageEventDefinition messageRef='M' />"
                                        + "</bpmn:boundaryEvent><bpmn:userTask id='A' name='a' camunda:formRef='infection-status' />"
                                        + "<bpmn:sequenceFlow id='F_9' sourceRef='On' targetRef='A' />"
                                        + "<bpmn:sequenceFlow id='F_8' sourceRef='A' targetRef='A' />"),
                        more(
                                "message nobody sends",
                                "unknown-message",
                                "<bpmn:message id='M' name='Nobody' />",
                                "<bpmn:boundaryEvent id='On' name='x' attachedToRef='Task'><bpmn:messageEventDefinition messageRef='M' />"
                                        + "</bpmn:boundaryEvent><bpmn:sequenceFlow id='F_9' sourceRef='On' targetRef='End' />"),
                        more(
                                "timer without a unit",
                                "timer",
                                "",
                                "<bpmn:boundaryEvent id='On' name='x' attachedToRef='Task'><bpmn:timerEventDefinition>"
                                        + "<bpmn:timeDuration>3</bpmn:timeDuration></bpmn:timerEventDefinition>"
                                        + "</bpmn:boundaryEvent><bpmn:sequenceFlow id='F_9' sourceRef='On' targetRef='End' />"),
                        more(
                                "moment that is none",
                                "timer",
                                "",
                                "<bpmn:boundaryEvent id='On' name='x' attachedToRef='Task'><bpmn:timerEventDefinition>"
                                        + "<bpmn:timeDate>tomorrow</bpmn:timeDate></bpmn:timerEventDefinition>"
                                        + "</bpmn:boundaryEvent><bpmn:sequenceFlow id='F_9' sourceRef='On' targetRef='End' />"))
                .stream()
                .map(HostileModel::byRulesOnly);
    }
}
