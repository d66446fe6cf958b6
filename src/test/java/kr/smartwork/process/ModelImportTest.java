package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of other tools are read in whatever they are written, and become models of ours that say the same. */
class ModelImportTest {

    @ParameterizedTest
    @ValueSource(strings = {"report", "simple-report", "reporting-cycle", "facility-notice"})
    void aCopySaysTheSameUnderAKeyOfItsOwn(String key) throws Exception {
        ModelImport copy = ModelImport.read(bytes(model(key)), "winter-copy", "겨울");

        assertThat(copy.check().findings()).isEmpty();
        assertThat(copy.dropped()).isEmpty();
        String back = new String(
                bytes(ModelImport.read(bytes(copy.xml()), key, name(key)).xml()), StandardCharsets.UTF_8);
        assertThat(ModelChanges.between(model(key), back)).isEmpty();
        assertThat(copy.xml())
                .contains("id=\"winter-copy\"", "name=\"겨울\"", "bpmnElement=\"winter-copy\"")
                .doesNotContain("name=\"" + key + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, EF BB BF",
        "UTF-16LE, FF FE",
        "UTF-16BE, FE FF",
        "UTF-16LE, ''",
        "UTF-16BE, ''",
        "UTF-32LE, FF FE 00 00",
        "UTF-32BE, ''",
        "EUC-KR, ''"
    })
    void everyEncodingIsReadAndWrittenInUtf8(String charset, String mark) throws Exception {
        String declared = charset.startsWith("UTF") ? charset.replaceAll("[LB]E$", "") : charset;
        String xml = model("simple-report").replace("encoding=\"UTF-8\"", "encoding=\"" + declared + "\"");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (String octet : mark.isEmpty() ? new String[0] : mark.split(" ")) {
            file.write(Integer.parseInt(octet, 16));
        }
        file.writeBytes(xml.getBytes(Charset.forName(charset)));

        ModelImport imported = ModelImport.read(file.toByteArray(), "simple-report", "");

        assertThat(imported.check().findings()).isEmpty();
        assertThat(ModelChanges.between(model("simple-report"), imported.xml())).isEmpty();
    }

    @Test
    void anotherEncodingIsAFindingAndSoIsEverythingElseThatIsWrong() throws Exception {
        String script = model("simple-report")
                .replace(
                        "<bpmn:userTask id=\"User_CompleteForm\"",
                        "<bpmn:scriptTask id=\"S\"/>" + "<bpmn:userTask id=\"User_CompleteForm\"");
        assertThat(ModelRules.check(script.getBytes(StandardCharsets.UTF_16), "simple-report")
                        .findings())
                .extracting(ModelFinding::rule)
                .contains("encoding", "script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bpmn2:", "semantic:", "ns0:"})
    void everyPrefixIsRead(String prefix) {
        ModelImport imported = ModelImport.read(bytes(foreign(prefix, "", "")), "elsewhere", "");
        assertThat(imported.dropped()).isEmpty();
        assertThat(imported.xml())
                .contains("<bpmn:userTask", "id=\"elsewhere\"", "sourceRef=\"A\"", "<bpmn:incoming>F1</bpmn:incoming>")
                .contains("name=\"두 줄&#10;이름\"");
        assertThat(imported.check().findings()).extracting(ModelFinding::rule).containsOnly("task-kind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://camunda.org/schema/zeebe/1.0",
                "http://flowable.org/bpmn",
                "http://activiti.org/bpmn",
                "http://www.bizagi.com/bpmn20",
                "http://www.signavio.com",
                "http://www.jboss.org/drools",
                "http://sparxsystems.com/bpmn",
                "http://www.boc-group.com"
            })
    void whatAToolAddsForItselfIsLeftOutByName(String vendor) {
        ModelImport imported = ModelImport.read(
                bytes(foreign(
                        "bpmn:",
                        " xmlns:v='" + vendor + "' v:colour='red' v:class='java.lang.Runtime'",
                        "<bpmn:extensionElements><v:meta v:key='k'>text</v:meta></bpmn:extensionElements>")),
                "elsewhere",
                "");
        assertThat(imported.dropped())
                .containsExactlyInAnyOrder("{" + vendor + "}colour", "{" + vendor + "}class", "{" + vendor + "}meta");
        assertThat(imported.xml()).doesNotContain("Runtime", "extensionElements", vendor);
    }

    @Test
    void whatSaysNothingHereAndNoEditorTakesAwayIsLeftOut() {
        String xml = foreign("bpmn:", " startQuantity='1'", "<bpmn:ioSpecification/>")
                .replace("targetNamespace=", "expressionLanguage='http://www.w3.org/1999/XPath' targetNamespace=");
        ModelImport imported = ModelImport.read(bytes(xml), "elsewhere", "");
        assertThat(imported.dropped()).containsExactlyInAnyOrder("expressionLanguage", "ioSpecification");
        assertThat(imported.check().findings()).extracting(ModelFinding::rule).containsOnly("task-kind");
    }

    @Test
    void whatIsDangerousStaysForTheRulesToRefuse() {
        ModelImport imported = ModelImport.read(
                bytes(
                        foreign(
                                "bpmn:",
                                " xmlns:c='http://camunda.org/schema/1.0/bpmn' c:assignee='${runtime.exec(1)}'",
                                "<bpmn:extensionElements><c:taskListener event='create' class='a.B'/></bpmn:extensionElements>")),
                "elsewhere",
                "");
        assertThat(imported.check().findings())
                .filteredOn(finding -> "U".equals(finding.element()))
                .extracting(ModelFinding::rule)
                .contains("expression", "listener");
    }

    @Test
    void poolsScriptsAndDataAreNamedOneByOne() {
        String xml = foreign("bpmn:", "", "")
                .replace(
                        "<bpmn:process",
                        "<bpmn:collaboration id='C'><bpmn:participant id='P' processRef='p'/></bpmn:collaboration><bpmn:process")
                .replace(
                        "</bpmn:process>",
                        "<bpmn:scriptTask id='S'/><bpmn:sendTask id='T'/><bpmn:dataObject id='D'/></bpmn:process>");
        ModelImport imported = ModelImport.read(bytes(xml), "elsewhere", "");
        assertThat(imported.check().findings())
                .extracting(ModelFinding::element)
                .contains("C", "P", "S", "T", "D");
        assertThat(imported.xml()).contains("processRef=\"elsewhere\"");
    }

    @Test
    void whatNoEditorCouldOpenIsRefusedInWords() throws Exception {
        assertThat(refusal("")).isEqualTo("empty");
        assertThat(refusal("<definitions")).isEqualTo("unreadable");
        assertThat(refusal("<?xml version='1.0' encoding='no-such'?><a/>")).isEqualTo("encoding");
        assertThat(refusal("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>")).isEqualTo("doctype");
        assertThat(refusal("<svg xmlns='http://www.w3.org/2000/svg'/>")).isEqualTo("no-process");
        assertThat(refusal(model("report").replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "")))
                .isEqualTo("no-picture");
    }

    private static String refusal(String xml) {
        List<FieldError> errors = new ArrayList<>();
        assertThatThrownBy(() -> ModelImport.read(bytes(xml), "elsewhere", ""))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> errors.addAll(wrong.errors()));
        assertThat(errors).hasSize(1).allMatch(error -> error.field().equals("file"));
        return errors.get(0).code();
    }

    /** As other tools write: references with prefixes, and a picture in prefixes of its own. */
    private static String foreign(String prefix, String attributes, String inTask) {
        String declared = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.replace(":", "");
        return """
            <b:definitions xmlns:t='urn:t' DECLARED='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='urn:t'
                xmlns:i='http://www.omg.org/spec/BPMN/20100524/DI' xmlns:c='http://www.omg.org/spec/DD/20100524/DC'>
              <b:process id='p' name='다른 도구' isExecutable='false'>
                <b:startEvent id='A' name='시작'><b:outgoing>t:F1</b:outgoing></b:startEvent>
                <b:userTask id='U' name='두 줄&#10;이름'ATTRIBUTES>INSIDE<b:incoming>t:F1</b:incoming></b:userTask>
                <b:endEvent id='E' name='끝'/>
                <b:sequenceFlow id='F1' sourceRef='t:A' targetRef='U'/>
                <b:sequenceFlow id='F2' sourceRef='U' targetRef='t:E'/>
              </b:process>
              <i:BPMNDiagram id='di'><i:BPMNPlane id='pl' bpmnElement='t:p'>
                <i:BPMNShape id='s' bpmnElement='U'><c:Bounds x='1' y='1' width='100' height='80'/></i:BPMNShape>
              </i:BPMNPlane></i:BPMNDiagram>
            </b:definitions>
            """
                .replace("DECLARED", declared)
                .replace("<b:", "<" + prefix)
                .replace("</b:", "</" + prefix)
                .replace("ATTRIBUTES", attributes)
                .replace("INSIDE", inTask);
    }

    private static String name(String key) throws Exception {
        return model(key).replaceAll("(?s).*?<bpmn:process [^>]*?\\bname=\"([^\"]*)\".*", "$1");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String model(String key) throws Exception {
        return Files.readString(Path.of("bpmn", key + ".bpmn"));
    }
}
