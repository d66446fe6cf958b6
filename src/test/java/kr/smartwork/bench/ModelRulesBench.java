package kr.smartwork.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.smartwork.process.ModelCheck;
import kr.smartwork.process.ModelRules;
import org.junit.jupiter.api.Test;

/** The check of a large model, and of files of one megabyte that are made to be slow to check. */
class ModelRulesBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int MEGABYTE = 1_048_576;

    private static final String HEAD =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:smartwork="http://smartwork.kr/schema/1.0/bpmn" id="D" targetNamespace="x">\
            <bpmn:process id="large" name="큰 모델" isExecutable="true" camunda:historyTimeToLive="P1D">""";
    private static final String TAIL = "</bpmn:process></bpmn:definitions>";

    @Test
    void check() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("500 elements, a chain with a loop at each gateway", chain(100));
        files.put("1 MB: 1,900 gateways, each with a way to the next and back", full(ring(950), TAIL));
        files.put("1 MB: nested 38 deep, then much text", full(nested(36), "</bpmn:subProcess>".repeat(36) + TAIL));
        files.put("1 MB: 40,000 attributes on one element", attributes());
        files.put("1 MB: 20,000 elements", many() + TAIL);
        files.put("1 MB: one expression of 900,000 characters", expression());
        files.put("1 MB: opening tags only", "<a>".repeat(MEGABYTE / 3));
        files.put("1 MB: 8,000 namespaces", namespaces());
        Table table = new Table(
                "Check of a model, milliseconds of " + ROUNDS + " rounds (median, least–most)",
                "file",
                "bytes",
                "ms",
                "MB allocated",
                "findings");
        for (Map.Entry<String, String> file : files.entrySet()) {
            byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
            byte[] checked = bytes.length > MEGABYTE ? Arrays.copyOf(bytes, MEGABYTE) : bytes;
            table.row(measure(file.getKey(), checked));
        }
        table.print();
    }

    private static List<String> measure(String name, byte[] bytes) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        double[] millis = new double[ROUNDS];
        long allocated = 0;
        ModelCheck check = ModelRules.check(bytes, "large");
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            long start = System.nanoTime();
            check = ModelRules.check(bytes, "large");
            millis[round] = (System.nanoTime() - start) / 1e6;
            allocated = threads.getThreadAllocatedBytes(thread) - before;
        }
        Arrays.sort(millis);
        return List.of(
                name,
                String.format("%,d", bytes.length),
                String.format("%.0f (%.0f–%.0f)", millis[ROUNDS / 2], millis[0], millis[ROUNDS - 1]),
                String.format("%.1f", allocated / 1e6),
                String.valueOf(check.findings().size()));
    }

    /** Start, then tasks and gateways in turn, each gateway with a way back, then the end: five elements a round. */
    private static String chain(int rounds) {
        IntFunction<String> round = i -> "<bpmn:userTask id='T" + i + "' name='검토 " + i
                + "' camunda:candidateGroups='official' smartwork:kind='check' /><bpmn:exclusiveGateway id='G" + i
                + "' name='계속?' default='N"
                + i
                + "' /><bpmn:sequenceFlow id='A" + i + "' sourceRef='T" + i + "' targetRef='G" + i
                + "' /><bpmn:sequenceFlow id='B" + i + "' sourceRef='G" + i + "' targetRef='T" + i
                + "' /><bpmn:sequenceFlow id='N" + i + "' sourceRef='G" + i + "' targetRef='"
                + (i == rounds - 1 ? "End" : "T" + (i + 1)) + "' />";
        return HEAD
                + "<bpmn:startEvent id='Start' name='시작됨' /><bpmn:sequenceFlow id='F' sourceRef='Start' targetRef='T0' />"
                + each(rounds, round) + "<bpmn:endEvent id='End' name='끝남' />" + TAIL;
    }

    private static String ring(int gateways) {
        return HEAD
                + each(
                        gateways,
                        i -> "<bpmn:exclusiveGateway id='G" + i + "' /><bpmn:sequenceFlow id='A" + i + "' sourceRef='G"
                                + i + "' targetRef='G" + (i + 1) % gateways + "' />");
    }

    private static String nested(int depth) {
        return HEAD + each(depth, i -> "<bpmn:subProcess id='P" + i + "' name='x'>");
    }

    private static String many() {
        return HEAD + each(20_000, i -> "<bpmn:userTask id='T" + i + "' name='x' />");
    }

    private static String attributes() {
        return HEAD + "<bpmn:userTask id='T' " + each(40_000, i -> "camunda:a" + i + "='${x.y()}' ") + "/>" + TAIL;
    }

    private static String expression() {
        return HEAD + "<bpmn:userTask id='T' name='x' camunda:assignee='${" + "a ".repeat(450_000) + "}' />" + TAIL;
    }

    private static String namespaces() {
        return "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' "
                + each(8_000, i -> "xmlns:n" + i + "='http://example.com/" + i + "/" + "x".repeat(80) + "' ") + "/>";
    }

    /** Filled up with text where a description may stand, and closed. */
    private static String full(String begun, String closing) {
        int room = MEGABYTE - (begun + closing).getBytes(StandardCharsets.UTF_8).length - 100;
        return begun + "<bpmn:documentation>" + "글 ".repeat(room / 4) + "</bpmn:documentation>" + closing;
    }

    private static String each(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }
}
