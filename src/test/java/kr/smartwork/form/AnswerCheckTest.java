package kr.smartwork.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of question takes, what it makes of it, and how it refuses the rest. */
class AnswerCheckTest {

    private static final String EMOJI = "👩‍⚕️";
    private static final FormSchema FORM = FormSchema.parse(
            """
            {"type": "default", "schemaVersion": 16, "components": [
              {"type": "textfield", "key": "line", "label": "한 줄", "validate": {"maxLength": 10, "minLength": 2}},
              {"type": "textfield", "key": "code", "label": "코드", "validate": {"pattern": "^[A-Z]{2}[0-9]+$"}},
              {"type": "textarea", "key": "lines", "label": "여러 줄"},
              {"type": "number", "key": "count", "label": "수", "validate": {"min": 0, "max": 1500}},
              {"type": "number", "key": "rate", "label": "비율", "decimalDigits": 2},
              {"type": "checkbox", "key": "box", "label": "상자"},
              {"type": "radio", "key": "one", "label": "하나", "values": [
                {"value": "a", "label": "가"}, {"value": "1", "label": "나"}]},
              {"type": "select", "key": "list", "label": "목록", "values": [{"value": "x", "label": "엑스"}]},
              {"type": "checklist", "key": "some", "label": "여럿", "values": [
                {"value": "a", "label": "가"}, {"value": "b", "label": "나"}, {"value": "c", "label": "다"}]},
              {"type": "datetime", "subtype": "date", "key": "day", "dateLabel": "날"}]}""");

    static Stream<Arguments> taken() {
        return Stream.of(
                arguments("line", "  홍길동 ", "홍길동"),
                arguments("line", "\u3000가나\u3000", "가나"),
                arguments("line", "\u1100\u1161\u1102\u1161", "가나"),
                arguments("line", "<b>x</b>", "<b>x</b>"),
                arguments("line", EMOJI + EMOJI + EMOJI.substring(0, 2), EMOJI + EMOJI + EMOJI.substring(0, 2)),
                arguments("line", "1234567890", "1234567890"),
                arguments("line", "", null),
                arguments("line", " \t ", null),
                arguments("code", "AB1", "AB1"),
                arguments("lines", "첫째\r\n둘째\r셋째\t넷째", "첫째\n둘째\n셋째\t넷째"),
                arguments("lines", "가".repeat(2000), "가".repeat(2000)),
                arguments("lines", "<script>alert(1)</script>", "<script>alert(1)</script>"),
                arguments("lines", "전화 010-0000-1234, 2026-11-30", "전화 010-0000-1234, 2026-11-30"),
                arguments("lines", "송장 9999991234567", "송장 9999991234567"),
                arguments("count", "0", new BigDecimal("0")),
                arguments("count", "1500", new BigDecimal("1500")),
                arguments("count", "１２", new BigDecimal("12")),
                arguments("count", "1,234", new BigDecimal("1234")),
                arguments("count", " 7 ", new BigDecimal("7")),
                arguments("count", "007", new BigDecimal("7")),
                arguments("count", "3.0", new BigDecimal("3")),
                arguments("count", "100", new BigDecimal("100")),
                arguments("count", 12, new BigDecimal("12")),
                arguments("count", 12.0, new BigDecimal("12")),
                arguments("count", new BigDecimal("1E+2"), new BigDecimal("100")),
                arguments("count", "", null),
                arguments("rate", "-3.25", new BigDecimal("-3.25")),
                arguments("rate", "−3.25", new BigDecimal("-3.25")),
                arguments("rate", "0.10", new BigDecimal("0.1")),
                arguments("rate", "99999999999999", new BigDecimal("99999999999999")),
                arguments("box", "true", true),
                arguments("box", "on", true),
                arguments("box", true, true),
                arguments("box", "", false),
                arguments("box", false, false),
                arguments("box", null, false),
                arguments("one", "a", "a"),
                arguments("one", 1, "1"),
                arguments("one", "", null),
                arguments("list", "x", "x"),
                arguments("some", List.of("c", "a", "c"), List.of("a", "c")),
                arguments("some", "b", List.of("b")),
                arguments("some", List.of(""), null),
                arguments("some", List.of(), null),
                arguments("day", "2026-11-30", "2026-11-30"),
                arguments("day", "2026. 11. 3.", "2026-11-03"),
                arguments("day", "２０２６년 2월 28일", "2026-02-28"),
                arguments("day", "2028/2/29", "2028-02-29"),
                arguments("day", "", null));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void takes(String field, Object typed, Object stored) {
        Map<String, Object> raw = new HashMap<>();
        raw.put(field, typed);

        assertThat(FORM.check(raw, TestForms.NOTHING).answers().get(field)).isEqualTo(stored);
    }

    static Stream<Arguments> refused() {
        Map<String, String> map = Map.of("a", "b");
        return Stream.of(
                arguments("line", "12345678901", "too-long"),
                arguments("line", "가", "too-short"),
                arguments("line", "첫째\n둘째", "control-character"),
                arguments("line", "a\0b", "control-character"),
                arguments("line", "a\u001bb", "control-character"),
                arguments("line", "a\ud83d", "control-character"),
                arguments("line", "a\u202eb", "control-character"),
                arguments("line", 3, "not-a-text"),
                arguments("line", List.of("a", "b"), "not-a-text"),
                arguments("line", map, "not-a-text"),
                arguments("code", "ab1", "pattern-mismatch"),
                arguments("lines", "가".repeat(10_000), "too-long"),
                arguments("lines", "가나\0다", "control-character"),
                arguments("lines", "번호 900101-1234567 입니다", "resident-number"),
                arguments("lines", "123456-1234567", "resident-number"),
                arguments("lines", "９００１０１－１２３４５６７", "resident-number"),
                arguments("lines", "9001012234567", "resident-number"),
                arguments("lines", "900101 - 5234567", "resident-number"),
                arguments("count", "-1", "too-small"),
                arguments("count", "1501", "too-large"),
                arguments("count", "9".repeat(39), "too-large"),
                arguments("count", "9".repeat(10_000), "not-a-number"),
                arguments("count", "1.5", "not-whole"),
                arguments("count", "세 명", "not-a-number"),
                arguments("count", "1e3", "not-a-number"),
                arguments("count", "1,23", "not-a-number"),
                arguments("count", "0x1F", "not-a-number"),
                arguments("count", "3명", "not-a-number"),
                arguments("count", EMOJI, "not-a-number"),
                arguments("count", "1\0", "not-a-number"),
                arguments("count", Double.NaN, "not-a-number"),
                arguments("count", Double.POSITIVE_INFINITY, "not-a-number"),
                arguments("count", new BigDecimal("1E+999999999"), "not-a-number"),
                arguments("count", true, "not-a-number"),
                arguments("count", List.of("1", "2"), "not-a-number"),
                arguments("rate", "0.123", "too-many-digits"),
                arguments("rate", "100000000000000", "too-large"),
                arguments("rate", "-100000000000000", "too-small"),
                arguments("box", "예", "not-an-option"),
                arguments("box", List.of("true"), "not-an-option"),
                arguments("one", "b", "not-an-option"),
                arguments("one", "A", "not-an-option"),
                arguments("one", List.of("a", "1"), "not-an-option"),
                arguments("list", "x\0", "not-an-option"),
                arguments("some", List.of("a", "z"), "not-an-option"),
                arguments("some", Arrays.asList("a", null), "not-an-option"),
                arguments("some", map, "not-an-option"),
                arguments("day", "2026-02-30", "not-a-date"),
                arguments("day", "2026-13-01", "not-a-date"),
                arguments("day", "1899-12-31", "not-a-date"),
                arguments("day", "2101-01-01", "not-a-date"),
                arguments("day", "11/30/2026", "not-a-date"),
                arguments("day", "내일", "not-a-date"),
                arguments("day", 20261130, "not-a-date"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses(String field, Object typed, String code) {
        assertThat(errors(Map.of(field, typed)))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code));
    }

    @Test
    void namesEveryBrokenRuleInTheOrderOfTheForm() {
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("unknown", "x");
        raw.put("day", "x");
        raw.put("count", "x");
        raw.put("line", "x");

        assertThat(errors(raw)).extracting(FieldError::field).containsExactly("line", "count", "day", "unknown");
    }

    @Test
    void namesAFewUnknownFieldsAndShortensThem() {
        Map<String, Object> raw = new LinkedHashMap<>();
        for (int i = 0; i < 1000; i++) {
            raw.put("u".repeat(5000) + i, "x");
        }

        assertThat(errors(raw)).hasSizeLessThan(30).allSatisfy(error -> {
            assertThat(error.code()).isEqualTo("unknown-field");
            assertThat(error.field()).hasSizeLessThan(100);
        });
    }

    @Test
    void requiredMeansAnsweredAndABoxTicked() {
        FormSchema form = FormSchema.parse(
                """
                {"components": [
                  {"type": "number", "key": "n", "label": "n", "validate": {"required": true}},
                  {"type": "checkbox", "key": "b", "label": "b", "validate": {"required": true}},
                  {"type": "taglist", "key": "t", "label": "t", "validate": {"required": true},
                    "values": [{"value": "a", "label": "a"}]}]}""");

        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> form.check(Map.of("n", " ", "t", ""), TestForms.NOTHING));

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("n", "b", "t");
        assertThat(refused.errors()).extracting(FieldError::code).containsOnly("required");
        assertThat(form.check(Map.of("n", "0", "b", "on", "t", "a"), TestForms.NOTHING)
                        .answers())
                .hasSize(3);
    }

    @Test
    void figuresReadNumbersAndCodesButNothingPersonal() {
        FormSchema form = FormSchema.parse(
                """
                {"components": [
                  {"type": "number", "key": "n", "label": "n"},
                  {"type": "number", "key": "age", "label": "나이", "properties": {"personal": "true"}},
                  {"type": "textfield", "key": "t", "label": "t"},
                  {"type": "checkbox", "key": "b", "label": "b"},
                  {"type": "checklist", "key": "c", "label": "c",
                    "values": [{"value": "a", "label": "a"}, {"value": "b", "label": "b"}]}]}""");

        List<AnswerValue> values = form.check(
                        Map.of("n", "2", "age", "40", "t", "x", "b", "true", "c", List.of("a", "b")), TestForms.NOTHING)
                .values();

        assertThat(values)
                .containsExactly(
                        new AnswerValue("n", 0, 0, new BigDecimal("2"), null),
                        new AnswerValue("b", 0, 0, null, "true"),
                        new AnswerValue("c", 0, 0, null, "a"),
                        new AnswerValue("c", 0, 1, null, "b"));
    }

    @Test
    void whatAPageSentIsReadBackAsItWasStored() {
        Map<String, Object> stored = FORM.check(
                        Map.of("count", "12", "some", List.of("a", "c"), "lines", "첫째\n둘째"), TestForms.NOTHING)
                .answers();
        Map<String, String[]> sent = new LinkedHashMap<>();
        FORM.filled(stored, List.of())
                .parameters()
                .forEach(parameter ->
                        sent.merge(parameter.name(), new String[] {parameter.value()}, AnswerCheckTest::both));
        sent.put("csrf", new String[] {"not an answer"});

        assertThat(FORM.check(FORM.typed(sent), TestForms.NOTHING).answers()).isEqualTo(stored);
    }

    @Test
    void aSentenceIsSaidForEveryCode() {
        List<String> codes = new ArrayList<>(List.of("required", "unknown-field"));
        refused().forEach(row -> codes.add((String) row.get()[2]));
        var sentences = java.util.ResourceBundle.getBundle("messages/form", java.util.Locale.ROOT);

        assertThat(codes).allSatisfy(code -> assertThat(sentences.getString("form.error." + code))
                .isNotBlank());
    }

    @Test
    void twoAnswersToOneQuestionAreRefusedRatherThanOneIgnored() {
        Map<String, Object> typed = FORM.typed(Map.of("a.one", new String[] {"a", "1"}));

        assertThatThrownBy(() -> FORM.check(typed, TestForms.NOTHING)).isInstanceOf(InvalidInput.class);
    }

    private static String[] both(String[] first, String[] second) {
        String[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static List<FieldError> errors(Map<String, ?> raw) {
        return catchThrowableOfType(InvalidInput.class, () -> FORM.check(raw, TestForms.NOTHING))
                .errors();
    }
}
