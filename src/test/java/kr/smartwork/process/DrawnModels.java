package kr.smartwork.process;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Copies of the shipped models as a process admin would change them: with steps whose ids the editor made up. */
final class DrawnModels {

    /** An extra review after the check. */
    static final String EXTRA_REVIEW = "Activity_0p3x7dk";

    /** The timer of an extra reminder, beside those of the program. */
    static final String EXTRA_REMINDER = "Event_1q8w2ab";

    private static final String NEXT = "</bpmn:process>";

    private DrawnModels() {}

    static String shipped(String key) {
        return model(key).xml();
    }

    /** Supervisors look at every answer that an official let pass. */
    static String withExtraReview() {
        return change(
                change(
                        shipped("report"),
                        "sourceRef=\"Gateway_Return\" targetRef=\"Service_AcceptReport\"",
                        "sourceRef=\"Gateway_Return\" targetRef=\"" + EXTRA_REVIEW + "\""),
                NEXT,
                """
                <bpmn:userTask id="Activity_0p3x7dk" name="추가 검토" camunda:candidateGroups="supervisor" smartwork:kind="check" />
                <bpmn:exclusiveGateway id="Gateway_0b5k1zz" name="보완을 요청합니까?" default="Flow_1m4n" />
                <bpmn:sequenceFlow id="Flow_0c7r" sourceRef="Activity_0p3x7dk" targetRef="Gateway_0b5k1zz" />
                <bpmn:sequenceFlow id="Flow_1m4n" sourceRef="Gateway_0b5k1zz" targetRef="Service_AcceptReport" />
                <bpmn:sequenceFlow id="Flow_1u2v" sourceRef="Gateway_0b5k1zz" targetRef="Service_SendReturnNotice">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${outcome == 'return'}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                </bpmn:process>""");
    }

    /** Ten minutes after the dispatch the missing are reminded once more than the program plans. */
    static String withExtraReminder() {
        return change(
                shipped("reporting-cycle"),
                "<bpmn:sequenceFlow id=\"Flow_CollectFork_AllSettled\"",
                """
                <bpmn:intermediateCatchEvent id="Event_1q8w2ab" name="10분이 지남">
                  <bpmn:timerEventDefinition id="TimerEventDefinition_0a">
                    <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT10M</bpmn:timeDuration>
                  </bpmn:timerEventDefinition>
                </bpmn:intermediateCatchEvent>
                <bpmn:serviceTask id="Activity_1r5t6yy" name="추가 독려" camunda:delegateExpression="${sendReminders}">
                  <bpmn:extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="reminder">extra</camunda:inputParameter>
                    </camunda:inputOutput>
                  </bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:endEvent id="Event_0e9e9ee" name="추가로 독려함" />
                <bpmn:sequenceFlow id="Flow_0x1" sourceRef="Gateway_CollectFork" targetRef="Event_1q8w2ab" />
                <bpmn:sequenceFlow id="Flow_0x2" sourceRef="Event_1q8w2ab" targetRef="Activity_1r5t6yy" />
                <bpmn:sequenceFlow id="Flow_0x3" sourceRef="Activity_1r5t6yy" targetRef="Event_0e9e9ee" />
                <bpmn:sequenceFlow id="Flow_CollectFork_AllSettled\"""");
    }

    /** Supervisors decide twenty minutes after the calls began, whatever the program says. */
    static String withAnotherEscalation() {
        return change(
                shipped("reporting-cycle"),
                "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${escalateAt}</bpmn:timeDate>",
                "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT20M</bpmn:timeDuration>");
    }

    /** The same with something else in one place or more. */
    static String change(String xml, String what, String by) {
        if (!xml.contains(what)) {
            throw new IllegalArgumentException("The model does not say " + what);
        }
        return xml.replace(what, by);
    }

    /** Runs with another release of a model, and has the shipped one follow it. */
    static void released(ModelDeployer deployer, String key, String xml, Runnable run) {
        deployer.seed(List.of(new SeedModel(key + ".bpmn", xml.getBytes(StandardCharsets.UTF_8))), List.of());
        try {
            run.run();
        } finally {
            deployer.seed(List.of(model(key)), List.of());
        }
    }

    private static SeedModel model(String key) {
        return SeedModel.read(new ClassPathResource("bpmn/" + key + ".bpmn"));
    }
}
