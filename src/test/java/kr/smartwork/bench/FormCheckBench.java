package kr.smartwork.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.smartwork.form.CheckedAnswers;
import kr.smartwork.form.FormContext;
import kr.smartwork.form.FormSchema;
import org.junit.jupiter.api.Test;

/** The whole check of one answer to 100 questions: half with a condition, every tenth computed, with rules across both. */
class FormCheckBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int QUESTIONS = 100;
    private static final int CHECKS = 1_000;
    private static final FormContext CONTEXT = FormContext.on(LocalDate.of(2026, 11, 30));

    @Test
    void check() throws Exception {
        FormSchema form = FormSchema.parse(json());
        Map<String, Object> answers = new HashMap<>();
        IntStream.range(0, QUESTIONS).filter(i -> i % 10 != 9).forEach(i -> answers.put("q" + i, "7"));
        FormSchema roster = FormSchema.parse(roster());
        Map<String, Object> rows = Map.of(
                "staff",
                IntStream.range(0, 200)
                        .mapToObj(i -> Map.of("name", "직원 " + i, "tested", "2026-11-29", "result", "neg"))
                        .toList());
        millis(form, answers);
        millis(roster, rows);
        double[] wide = new double[ROUNDS];
        double[] long200 = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            wide[i] = millis(form, answers);
            long200[i] = millis(roster, rows);
        }
        Table table = new Table("Check of one answer, median of " + CHECKS, "form", "ms");
        table.row(List.of("100 questions, 50 conditions, 10 calculations, 10 rules", text(wide)));
        table.row(List.of("roster of 200 rows", text(long200)));
        table.print();
    }

    private static String text(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return String.format("%.3f (%.3f–%.3f)", sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    /** Median milliseconds of one check. */
    private static double millis(FormSchema form, Map<String, Object> answers) {
        double[] millis = new double[CHECKS];
        for (int i = 0; i < CHECKS; i++) {
            long start = System.nanoTime();
            CheckedAnswers checked = form.check(answers, CONTEXT);
            millis[i] = (System.nanoTime() - start) / 1e6;
            if (checked.values().isEmpty()) {
                throw new IllegalStateException("Nothing was checked");
            }
        }
        Arrays.sort(millis);
        return millis[CHECKS / 2];
    }

    private static String json() {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> i % 10 == 9 ? computed(i) : question(i))
                .collect(Collectors.joining(",", "{\"components\":[", "]}"));
    }

    private static String question(int i) {
        String condition = i % 2 == 1
                ? ", \"conditional\": {\"hide\": \"=if q" + (i - 1) + " >= 1 and q0 != 3 then false else true\"}"
                : "";
        String rule = i % 10 == 1
                ? ", \"properties\": {\"check.1\": \"=q" + i
                        + " <= q0 + 100\", \"check.1.message\": \"x\", \"figure\": \"sum\"}"
                : ", \"properties\": {\"figure\": \"sum\"}";
        return "{\"type\": \"number\", \"key\": \"q" + i + "\", \"label\": \"질문 " + i
                + "\", \"validate\": {\"required\": true, \"min\": 0, \"max\": 1000}" + condition + rule + "}";
    }

    private static String computed(int i) {
        return "{\"type\": \"expression\", \"key\": \"q" + i + "\", \"expression\": \"=q" + (i - 1) + " + q" + (i - 2)
                + " * 2\", \"properties\": {\"label\": \"합계 " + i + "\", \"figure\": \"sum\"}}";
    }

    private static String roster() {
        return """
                {"components": [{"type": "dynamiclist", "path": "staff", "label": "종사자",
                  "properties": {"dueColumn": "tested", "dueDays": "7", "figure": "sum"}, "components": [
                    {"type": "textfield", "key": "name", "label": "성명", "properties": {"personal": "true"}},
                    {"type": "datetime", "subtype": "date", "key": "tested", "dateLabel": "검사일"},
                    {"type": "radio", "key": "result", "label": "결과", "properties": {"figure": "distribution"},
                     "values": [{"value": "neg", "label": "음성"}, {"value": "pos", "label": "양성"}]}]}]}""";
    }
}
