package kr.smartwork.process;

import static kr.smartwork.process.HostileModel.harmless;
import static kr.smartwork.process.HostileModel.more;
import static kr.smartwork.process.HostileModel.of;
import static kr.smartwork.process.HostileModel.serviceTask;
import static kr.smartwork.process.HostileModel.userTask;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Files that mislead or exhaust whoever reads or runs them. */
final class HostileFiles {

    private HostileFiles() {}

    static Stream<HostileModel> all() {
        return Stream.concat(files(), liveness());
    }

    private static Stream<HostileModel> files() {
        String doctype = "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>\n" + harmless();
        String laughs = "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>\n"
                + harmless().replace("업무 처리", "&b;");
        HostileModel hidden = serviceTask("", "encoding", "camunda:class='kr.smartwork.process.Sentinel'", "");
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
                                                HostileModel.TASK,
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
