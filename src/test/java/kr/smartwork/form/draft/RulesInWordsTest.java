package kr.smartwork.form.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kr.smartwork.form.FormSchema;
import kr.smartwork.form.TestForms;
import kr.smartwork.form.draft.Rules.Attention;
import kr.smartwork.form.draft.Rules.Calculation;
import kr.smartwork.form.draft.Rules.Check;
import kr.smartwork.form.draft.Rules.Shown;
import kr.smartwork.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is picked from the lists is written as FEEL, does what it says, and is read back as it was picked. */
class RulesInWordsTest {

    private static final String FORM =
            """
            {"components": [
              {"type": "number", "id": "A", "key": "a", "label": "가"},
              {"type": "number", "id": "B", "key": "b", "label": "나"},
              {"type": "radio", "id": "R", "key": "r", "label": "다",
               "values": [{"label": "중단", "value": "stopped"}, {"label": "평소", "value": "usual"}]},
              {"type": "checklist", "id": "M", "key": "m", "label": "라",
               "values": [{"label": "발열", "value": "fever"}, {"label": "기침", "value": "cough"}]},
              {"type": "checkbox", "id": "C", "key": "c", "label": "마"},
              {"type": "textfield", "id": "T", "key": "t", "label": "바"},
              {"type": "datetime", "subtype": "date", "id": "D", "key": "d", "dateLabel": "사"},
              {"type": "dynamiclist", "id": "L", "path": "l", "label": "아", "components": [
                {"type": "number", "id": "LN", "key": "n", "label": "자"}]},
              {"type": "expression", "id": "E", "key": "e", "properties": {"label": "차"}, "decimalDigits": 1},
              {"type": "number", "id": "Z", "key": "z", "label": "카"}
            ]}""";

    private final DraftForm form = DraftForm.read(FORM, 0);

    @ParameterizedTest
    @CsvSource({
        "a, AT_LEAST, 3, a >= 3, 3, 2",
        "a, AT_MOST, 3, a <= 3, 3, 4",
        "a, MORE, 3, a > 3, 4, 3",
        "a, LESS, -2, a < -2, -3, -2",
        "a, IS, 0, a = 0, 0, 1",
        "a, IS_NOT, 1, a != 1, 2, 1",
        "a, ANSWERED, '', a != null, 0, ''",
        "a, EMPTY, '', a = null, '', 0",
        "r, IS, stopped, 'r = \"stopped\"', stopped, usual",
        "r, IS_NOT, stopped, 'r != \"stopped\"', usual, stopped",
        "r, EMPTY, '', r = null, '', usual",
        "m, CONTAINS, fever, 'list contains(m, \"fever\")', fever, cough",
        "m, CONTAINS_NOT, fever, 'not(list contains(m, \"fever\"))', cough, fever",
        "c, IS, true, c = true, true, false",
        "t, IS, 없음, 't = \"없음\"', 없음, 있음",
        "d, ANSWERED, '', d != null, 2026-11-30, ''"
    })
    void a_condition_is_written_read_back_and_holds(
            String question, String relation, String value, String feel, String holds, String not) {
        Shown shown = new Shown(true, List.of(new Term(question, relation, value)), "");
        Rules made = set("Z", new Rules(shown, Rules.NONE.calculation(), List.of(), List.of()));

        assertThat(form.json()).contains("=if " + feel.replace("\"", "\\\"") + " then false else true");
        assertThat(made.shown()).isEqualTo(shown);
        assertThat(asked("z", Map.of(question, holds))).isTrue();
        assertThat(asked("z", Map.of(question, not))).isFalse();
    }

    @Test
    void several_conditions_hold_all_or_any() {
        List<Term> terms =
                List.of(new Term("a", "AT_LEAST", "1"), new Term("b", "AT_LEAST", "1"), new Term("r", "IS", "usual"));
        for (boolean all : new boolean[] {true, false}) {
            Shown shown = new Shown(all, terms, "");
            assertThat(set("Z", new Rules(shown, Rules.NONE.calculation(), List.of(), List.of()))
                            .shown())
                    .isEqualTo(shown);
            assertThat(asked("z", Map.of("a", "1"))).isEqualTo(!all);
            assertThat(asked("z", Map.of("a", "1", "b", "1", "r", "usual"))).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SUM, 'a,b,z', a + b + z, 12",
        "DIFFERENCE, 'a,b', a - b, 4",
        "PRODUCT, 'a,b', a * b, 12",
        "SHARE, 'a,b', 'round half up(a / b * 100, 1)', 300",
        "SUM, sum:l.n, sum(l.n), 7",
        "SUM, count:l, count(l), 2",
        "DIFFERENCE, 'count:l,a', count(l) - a, -4",
        "SUM, 'a,1.5', a + 1.5, 7.5"
    })
    void a_calculation_is_written_read_back_and_computed(String kind, String operands, String feel, String result) {
        form.place("Z").orElseThrow();
        DraftEdits.place("Z", null).apply(form);
        Calculation calculation = new Calculation(kind, List.of(operands.split(",")), "");
        Rules made = set("E", new Rules(Rules.NONE.shown(), calculation, List.of(), List.of()));

        assertThat(form.json()).contains("\"expression\":\"=" + feel + "\"");
        assertThat(made.calculation()).isEqualTo(calculation);
        FormSchema schema = FormSchema.parse(form.json());
        Map<String, Object> answers =
                Map.of("a", "6", "b", "2", "z", "4", "l", List.of(Map.of("n", "3"), Map.of("n", "4")));
        assertThat(schema.evaluate(answers, TestForms.NOTHING).answers().get("e"))
                .hasToString(result);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_MOST, b, a <= b",
        "AT_LEAST, last.a, a >= last.a",
        "LESS, 10, a < 10",
        "IS, count:l, a = count(l)",
        "IS_NOT, sum:l.n, a != sum(l.n)"
    })
    void a_check_is_written_and_read_back(String relation, String operand, String feel) {
        Check check = new Check(0, relation, operand, "안내", "Message", "");
        Rules made = set("A", new Rules(Rules.NONE.shown(), Rules.NONE.calculation(), List.of(check), List.of()));

        assertThat(form.json()).contains("\"check.1\":\"=" + feel + "\"");
        assertThat(made.checks()).containsExactly(new Check(1, relation, operand, "안내", "Message", ""));
    }

    @ParameterizedTest
    @CsvSource({"A, AT_LEAST, 5, a >= 5", "L, AT_LEAST, 2, count(l) >= 2", "A, ANSWERED, '', a != null"})
    void a_rule_that_asks_for_attention_is_written_and_read_back(
            String card, String relation, String value, String feel) {
        Attention rule = new Attention(0, relation, value, "URGENT", "다섯 이상", "", "");
        Rules made = set(card, new Rules(Rules.NONE.shown(), Rules.NONE.calculation(), List.of(), List.of(rule)));

        assertThat(form.json()).contains("\"attention.1\":\"=" + feel + "\"");
        assertThat(made.attentions()).containsExactly(new Attention(1, relation, value, "URGENT", "다섯 이상", "", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=if a > 1 and (b > 1 or b < -1) then false else true",
                "=if max(a, b) > 3 then false else true",
                "=a = 3",
                "=if a > b then false else true"
            })
    void a_condition_without_words_is_shown_as_text_and_kept(String hide) {
        form.place("Z").orElseThrow().component().withObject("/conditional").put("hide", hide);
        Card card = form.card("Z").orElseThrow();

        assertThat(card.rules().shown().foreign()).isEqualTo(hide);
        DraftEdits.set(card).apply(form);
        assertThat(form.place("Z")
                        .orElseThrow()
                        .component()
                        .at("/conditional/hide")
                        .asText())
                .isEqualTo(hide);
    }

    @Test
    void rules_without_words_keep_their_formula_when_others_are_removed() {
        form.place("A")
                .orElseThrow()
                .component()
                .withObject("/properties")
                .put("check.1", "=a <= b")
                .put("check.1.message", "하나")
                .put("check.2", "=a + b < 100")
                .put("check.2.message", "둘")
                .put("attention.1", "=max(a, b) > 9")
                .put("attention.1.label", "큼")
                .put("attention.1.severity", "ATTENTION");
        Card card = form.card("A").orElseThrow();
        Rules rest = new Rules(
                Rules.NONE.shown(),
                Rules.NONE.calculation(),
                card.rules().checks().subList(1, 2),
                card.rules().attentions());

        Rules made = set("A", rest);

        assertThat(made.checks()).containsExactly(new Check(1, "", "", "둘", "", "=a + b < 100"));
        assertThat(made.attentions().get(0).foreign()).isEqualTo("=max(a, b) > 9");
    }

    @ParameterizedTest
    @CsvSource({"a, AT_LEAST, 많음, not-a-number", "t, IS, 'a\"b', quotes"})
    void a_value_that_cannot_be_compared_is_refused_at_its_field(
            String question, String relation, String value, String code) {
        Shown shown = new Shown(true, List.of(new Term(question, relation, value)), "");

        assertThatThrownBy(() -> set("Z", new Rules(shown, Rules.NONE.calculation(), List.of(), List.of())))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.errors().get(0).field()).isEqualTo("term.0.value");
                    assertThat(refused.errors().get(0).code()).isEqualTo(code);
                });
    }

    private Rules set(String id, Rules rules) {
        DraftEdits.set(form.card(id).orElseThrow().with(rules)).apply(form);
        return form.card(id).orElseThrow().rules();
    }

    private boolean asked(String key, Map<String, String> answers) {
        FormSchema schema = java.util.Objects.requireNonNull(new DraftCheck(form).shown());
        return schema.evaluate(answers, TestForms.NOTHING)
                .asks(schema.field(key).orElseThrow());
    }
}
