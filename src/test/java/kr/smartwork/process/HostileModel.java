package kr.smartwork.process;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A model that must be refused.
 *
 * @param rule code of a rule that says so
 * @param engineRefuses whether it would also run something, so that the engine must refuse it when the rules are skipped
 */
record HostileModel(String name, String rule, byte[] bytes, boolean engineRefuses) {

    /** Runs {@link Sentinel#touch()} by reflection from an expression. */
    static final String REFLECTION =
            "${''.getClass().forName('kr.smartwork.process.Sentinel').getMethod('touch').invoke(null)}";

    /** Of the frame: the respondent's form. */
    static final String TASK = "<bpmn:userTask id=\"Task\" name=\"업무 처리\" camunda:formRef=\"infection-status\" />";

    private static final String FRAME =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn" \
            xmlns:other="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            id="Definitions" targetNamespace="http://bpmn.io/schema/bpmn">
              <!-- definitions -->
              <bpmn:process id="hostile" name="나쁜 모델" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="Start" name="시작됨" />
                <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Task" />
                <bpmn:userTask id="Task" name="업무 처리" camunda:formRef="infection-status" />
                <bpmn:sequenceFlow id="Flow_2" sourceRef="Task" targetRef="End" />
                <bpmn:endEvent id="End" name="처리됨" />
                <!-- more -->
              </bpmn:process>
            </bpmn:definitions>
            """;

    /** A model that breaks no rule. */
    static String harmless() {
        return FRAME;
    }

    static HostileModel of(String name, String rule, String xml) {
        return new HostileModel(name, rule, xml.getBytes(StandardCharsets.UTF_8), true);
    }

    /** With this instead of the harmless user task. */
    static HostileModel task(String name, String rule, String task) {
        return of(name, rule, FRAME.replace(TASK, task));
    }

    /** With the user task carrying these attributes and this content. */
    static HostileModel userTask(String name, String rule, String attributes, String content) {
        return task(
                name,
                rule,
                "<bpmn:userTask id=\"Task\" name=\"업무 처리\" " + attributes + ">" + content + "</bpmn:userTask>");
    }

    static HostileModel serviceTask(String name, String rule, String attributes, String content) {
        return task(
                name,
                rule,
                "<bpmn:serviceTask id=\"Task\" name=\"업무 처리\" " + attributes + ">" + content + "</bpmn:serviceTask>");
    }

    static HostileModel start(String name, String rule, String definitions, String content) {
        return of(
                name,
                rule,
                FRAME.replace("<!-- definitions -->", definitions)
                        .replace(
                                "<bpmn:startEvent id=\"Start\" name=\"시작됨\" />",
                                "<bpmn:startEvent id=\"Start\" name=\"시작됨\">" + content + "</bpmn:startEvent>"));
    }

    static HostileModel more(String name, String rule, String definitions, String elements) {
        return of(name, rule, FRAME.replace("<!-- definitions -->", definitions).replace("<!-- more -->", elements));
    }

    static HostileModel condition(String name, String rule, String condition) {
        return of(
                name,
                rule,
                FRAME.replace(
                        "<bpmn:sequenceFlow id=\"Flow_1\" sourceRef=\"Start\" targetRef=\"Task\" />",
                        "<bpmn:sequenceFlow id=\"Flow_1\" sourceRef=\"Start\" targetRef=\"Task\">" + condition
                                + "</bpmn:sequenceFlow>"));
    }

    HostileModel in(Charset charset) {
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>\n"
                + new String(bytes, StandardCharsets.UTF_8);
        return new HostileModel(name, rule, xml.getBytes(charset), engineRefuses);
    }

    /** Nothing runs from it; only the rules look at such things. */
    HostileModel byRulesOnly() {
        return new HostileModel(name, rule, bytes, false);
    }

    @Override
    public String toString() {
        return name;
    }
}
