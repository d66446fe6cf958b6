package kr.smartwork.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.smartwork.shared.FieldError;
import kr.smartwork.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions, calculations, rules across questions and cycles, rosters and files. */
class FormLogicTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final FormSchema FORM = FormSchema.parse(
            """
            {"components": [
              {"type": "radio", "key": "open", "label": "운영", "properties": {"kind": "yes-no", "figure": "share"},
               "validate": {"required": true},
               "values": [{"value": "yes", "label": "예"}, {"value": "no", "label": "아니요"}]},
              {"type": "group", "label": "인원", "conditional": {"hide": "=if open = \\"yes\\" then false else true"},
               "components": [
                {"type": "number", "key": "users", "label": "이용자", "validate": {"required": true, "min": 0},
                 "properties": {"figure": "sum", "usualMax": "100", "changePercent": "50"}},
                {"type": "number", "key": "ill", "label": "유증상자", "validate": {"min": 0},
                 "properties": {"check.1": "=ill <= users", "check.1.message": "이용자보다 많습니다",
                    "check.1.messageEn": "More than users",
                    "attention.1": "=ill >= 3", "attention.1.severity": "URGENT", "attention.1.label": "3명 이상"}},
                {"type": "textarea", "key": "why", "label": "증상", "validate": {"required": true},
                 "conditional": {"hide": "=if ill >= 1 then false else true"}},
                {"type": "expression", "key": "rate", "expression": "=ill / users * 100", "computeOn": "change",
                 "decimalDigits": 1, "properties": {"label": "유증상률", "unit": "%", "figure": "mean"}}]},
              {"type": "dynamiclist", "path": "staff", "label": "종사자", "properties": {"maxRows": "3", "figure": "sum",
                 "dueColumn": "tested", "dueDays": "7"},
               "components": [
                {"type": "textfield", "key": "name", "label": "성명", "validate": {"required": true},
                 "properties": {"personal": "true"}},
                {"type": "datetime", "subtype": "date", "key": "tested", "dateLabel": "검사일"},
                {"type": "radio", "key": "result", "label": "결과", "properties": {"figure": "distribution"},
                 "values": [{"value": "neg", "label": "음성"}, {"value": "pos", "label": "양성"}]}]},
              {"type": "filepicker", "key": "photo", "label": "사진", "multiple": true, "properties": {"maxFiles": "2"}},
              {"type": "textfield", "key": "tel", "label": "연락처", "properties": {"kind": "phone"}},
              {"type": "datetime", "subtype": "time", "key": "at", "timeLabel": "시각"},
              {"type": "number", "key": "mood", "label": "만족도", "validate": {"min": 1, "max": 5},
               "properties": {"kind": "scale", "low": "불만", "high": "만족", "figure": "mean"}}
            ]}""");

    private static final FormContext CONTEXT =
            new FormContext(Map.of("users", new BigDecimal("20")), Set.of("f1", "f2", "f3"), TODAY);

    @Test
    void whatIsHiddenIsNeitherRequiredNorKept() {
        CheckedAnswers closed = FORM.check(Map.of("open", "no", "users", "7", "why", "x"), CONTEXT);

        assertThat(closed.answers()).containsOnlyKeys("open");
        assertThat(closed.values()).containsExactly(new AnswerValue("open", 0, 0, null, "no"));
    }

    @Test
    void anAnswerThatShowsAQuestionMakesItRequired() {
        assertThat(errors(Map.of("open", "yes", "users", "20", "ill", "1")))
                .containsExactly(Map.entry("why", "required"));
        assertThat(errors(Map.of("open", "yes", "users", "20", "ill", "0"))).isEmpty();
    }

    @Test
    void calculatesRoundsAndStores() {
        CheckedAnswers checked = check(Map.of("open", "yes", "users", "21", "ill", "1", "why", "기침", "rate", "99"));

        assertThat(checked.answers()).containsEntry("rate", new BigDecimal("4.8"));
        assertThat(checked.values()).contains(new AnswerValue("rate", 0, 0, new BigDecimal("4.8"), null));
        assertThat(check(Map.of("open", "yes", "users", "20")).answers()).doesNotContainKey("rate");
    }

    @Test
    void aRuleAcrossQuestionsIsBrokenOnlyByAnswers() {
        assertThat(errors(Map.of("open", "yes", "users", "20", "ill", "21", "why", "기침")))
                .containsExactly(Map.entry("ill", "check"));
        assertThat(errors(Map.of("open", "yes", "users", "20"))).isEmpty();
    }

    @Test
    void anUnusualNumberNeedsACommentThatIsKept() {
        assertThat(errors(Map.of("open", "yes", "users", "101"))).containsExactly(Map.entry("users", "needs-comment"));
        assertThat(errors(Map.of("open", "yes", "users", "31"))).containsExactly(Map.entry("users", "needs-comment"));
        assertThat(errors(Map.of("open", "yes", "users", "31", "users__comment", " ")))
                .containsExactly(Map.entry("users", "needs-comment"));

        CheckedAnswers explained = check(Map.of("open", "yes", "users", "31", "users__comment", "행사"));

        assertThat(explained.answers()).containsEntry("users__comment", "행사");
        assertThat(FORM.stored(explained.json())).isEqualTo(explained.answers());
        assertThat(check(Map.of("open", "yes", "users", "30", "users__comment", "괜히"))
                        .answers())
                .as("a comment nobody asked for is dropped")
                .doesNotContainKey("users__comment");
    }

    @Test
    void nothingIsAPercentageOfNothing() {
        FormContext fromNothing = new FormContext(Map.of("users", BigDecimal.ZERO), Set.of(), TODAY);

        assertThat(FORM.evaluate(Map.of("open", "yes", "users", "50"), fromNothing)
                        .errors())
                .isEmpty();
        assertThat(FORM.evaluate(Map.of("open", "yes", "users", "101"), fromNothing)
                        .errors())
                .hasSize(1);
    }

    @Test
    void attentionRulesFlagWithTheirSeverity() {
        assertThat(check(Map.of("open", "yes", "users", "20", "ill", "3", "why", "기침"))
                        .flagged())
                .containsExactly(new FlaggedRule("ill.1", "ill", Severity.URGENT));
        assertThat(FORM.rule("ill.1", java.util.Locale.KOREAN)).isEqualTo("3명 이상");
    }

    @Test
    void rowsAreCheckedCellByCellAndEmptyOnesDropped() {
        Map<String, Object> raw = Map.of(
                "open",
                "no",
                "staff",
                List.of(
                        Map.of("name", "", "tested", ""),
                        Map.of("name", "김하나", "tested", "2026-11-23", "result", "neg"),
                        Map.of("name", "", "result", "pos")));

        assertThat(errors(raw)).containsExactly(Map.entry("staff.2.name", "required"));
        assertThat(FORM.filled(raw, invalid(raw).errors())
                        .rows(FORM.field("staff").orElseThrow()))
                .hasSize(3)
                .last()
                .satisfies(row -> assertThat(row.error(FORM.field("staff.name").orElseThrow()))
                        .isNotNull());
    }

    @Test
    void rowsGiveValuesWithoutNamesAndAreDueAgain() {
        CheckedAnswers checked = check(Map.of(
                "open",
                "no",
                "staff",
                List.of(
                        Map.of("name", "김하나", "tested", "2026-11-23", "result", "neg"),
                        Map.of("name", "이두리", "tested", "2026-11-22", "result", "pos"))));

        assertThat(checked.values())
                .contains(
                        new AnswerValue("staff", 0, 0, new BigDecimal("2"), null),
                        new AnswerValue("staff.result", 1, 0, null, "neg"),
                        new AnswerValue("staff.result", 2, 0, null, "pos"))
                .noneMatch(value -> value.field().equals("staff.name"));
        assertThat(checked.flagged()).containsExactly(new FlaggedRule("staff.due", "staff", Severity.ATTENTION));
        assertThat(FORM.stored(checked.json())).isEqualTo(checked.answers());
    }

    @Test
    void rostersHaveALargestSizeAndKnowTheirColumns() {
        Map<String, String> row = Map.of("name", "가");

        assertThat(errors(Map.of("open", "no", "staff", List.of(row, row, row, row))))
                .containsExactly(Map.entry("staff", "too-many-rows"));
        assertThat(errors(Map.of("open", "no", "staff", List.of(Map.of("name", "가", "salary", "1")))))
                .containsExactly(Map.entry("staff", "unknown-field"));
        assertThat(errors(Map.of("open", "no", "staff", "x"))).containsExactly(Map.entry("staff", "not-rows"));
        assertThat(errors(Map.of("open", "no", "staff", List.of("x")))).containsExactly(Map.entry("staff", "not-rows"));
    }

    @Test
    void filesAreThoseOfTheReport() {
        assertThat(check(Map.of("open", "no", "photo", List.of("f1", "f2"))).answers())
                .containsEntry("photo", List.of("f1", "f2"));
        assertThat(errors(Map.of("open", "no", "photo", "other"))).containsExactly(Map.entry("photo", "unknown-file"));
        assertThat(errors(Map.of("open", "no", "photo", List.of("f1", "f2", "f3"))))
                .containsExactly(Map.entry("photo", "too-many-files"));
    }

    @ParameterizedTest
    @CsvSource({
        "01012345678, 010-1234-5678",
        "010 1234 5678, 010-1234-5678",
        "+82 10-1234-5678, 010-1234-5678",
        "０１０－１２３４－５６７８, 010-1234-5678",
        "053-803-0000, 053-803-0000",
        "02-120-1234, 02-120-1234",
        "1588-0000, 1588-0000",
        "07012345678, 070-1234-5678"
    })
    void readsPhoneNumbersAsTheyAreTyped(String typed, String stored) {
        assertThat(check(Map.of("open", "no", "tel", typed)).answers()).containsEntry("tel", stored);
    }

    @ParameterizedTest
    @CsvSource({"119", "12345678901", "010-12-34", "전화", "010-0000-00000", "'1 2 3'"})
    void refusesWhatIsNoPhoneNumber(String typed) {
        assertThat(errors(Map.of("open", "no", "tel", typed))).containsExactly(Map.entry("tel", "not-a-phone"));
    }

    @ParameterizedTest
    @CsvSource({"09:30, 09:30", "9:05, 09:05", "오후 3시, 15:00", "오전 12시 10분, 00:10", "23시 59분, 23:59", "09:30:00, 09:30"
    })
    void readsTimesAsTheyAreTyped(String typed, String stored) {
        assertThat(check(Map.of("open", "no", "at", typed)).answers()).containsEntry("at", stored);
    }

    @ParameterizedTest
    @CsvSource({"24:00", "9:60", "오후 13시", "아침", "9"})
    void refusesWhatIsNoTime(String typed) {
        assertThat(errors(Map.of("open", "no", "at", typed))).containsExactly(Map.entry("at", "not-a-time"));
    }

    @ParameterizedTest
    @CsvSource({"0, too-small", "6, too-large", "1.5, not-whole"})
    void aScaleHasItsSteps(String typed, String code) {
        assertThat(errors(Map.of("open", "no", "mood", typed))).containsExactly(Map.entry("mood", code));
    }

    @Test
    void aPageSendsRowsByNumber() {
        Map<String, Object> typed = FORM.typed(Map.of(
                "a.open", new String[] {"no"},
                "a.staff.2.name", new String[] {"나"},
                "a.staff.0.name", new String[] {"가"},
                "a.photo", new String[] {"f1"},
                "a.nobody.0.x", new String[] {"?"}));

        assertThat(typed)
                .containsEntry("staff", List.of(Map.of("name", "가"), Map.of("name", "나")))
                .containsEntry("photo", List.of("f1"))
                .containsKey("nobody.0.x");
    }

    @Test
    void whatIsShownCanBeSentBackUnchanged() {
        CheckedAnswers checked = check(Map.of(
                "open",
                "yes",
                "users",
                "31",
                "users__comment",
                "행사",
                "staff",
                List.of(Map.of("name", "가", "result", "neg"))));
        FilledForm shown = FORM.filled(checked.answers(), List.of(), CONTEXT);
        Map<String, String[]> sent = new java.util.HashMap<>();
        shown.parameters().forEach(hidden -> sent.put(hidden.name(), new String[] {hidden.value()}));

        assertThat(check(FORM.typed(sent)).answers()).isEqualTo(checked.answers());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"type": "number", "key": "a", "label": "a", "conditional": {"hide": "=b > 1"}}      | formula-later
                    {"type": "number", "key": "a", "label": "a", "conditional": {"hide": "=a > 1"}}      | formula-later
                    {"type": "number", "key": "a", "label": "a", "conditional": {"hide": "=zz > 1"}}     | formula-unknown
                    {"type": "number", "key": "a", "label": "a", "conditional": {"hide": "=last.b > 1"}} | formula-last
                    {"type": "number", "key": "a", "label": "a", "conditional": {"hide": "=now()"}}      | formula-not-allowed
                    {"type": "expression", "key": "a", "expression": "=b + 1", "properties": {"label": "a"}} | formula-later
                    {"type": "expression", "key": "a", "properties": {"label": "a"}}                     | no-formula
                    {"type": "number", "key": "a", "label": "a", "properties": {"check.1": "=a > 1"}}    | incomplete-rule
                    {"type": "number", "key": "a", "label": "a", "properties": {"attention.1": "=a > 1", "attention.1.label": "x"}} | incomplete-rule
                    {"type": "number", "key": "a__b", "label": "a"}                                      | invalid-key
                    {"type": "number", "key": "last", "label": "a"}                                      | invalid-key
                    {"type": "number", "key": "a", "label": "a", "properties": {"kind": "scale"}}        | no-steps
                    {"type": "number", "key": "a", "label": "a", "properties": {"kind": "phone"}}        | unsupported-type
                    {"type": "textfield", "key": "a", "label": "a", "properties": {"usualMax": "1"}}     | unsupported-setting
                    {"type": "dynamiclist", "path": "a", "label": "a", "components": []}                 | no-columns
                    {"type": "dynamiclist", "path": "a", "label": "a", "components": [{"type": "filepicker", "key": "f", "label": "f"}]} | not-in-rows
                    {"type": "dynamiclist", "path": "a", "label": "a", "properties": {"dueColumn": "x"}, "components": [{"type": "textfield", "key": "x", "label": "f"}]} | invalid-setting
                    """)
    void refusesRulesThatCouldNotWork(String component, String code) {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> FormSchema.parse("{\"components\": [" + component
                        + ", {\"type\": \"number\", \"key\": \"b\", \"label\": \"b\"}]}"));

        assertThat(refused.errors()).extracting(FieldError::code).contains(code);
    }

    private static CheckedAnswers check(Map<String, ?> raw) {
        return FORM.check(raw, CONTEXT);
    }

    private static InvalidInput invalid(Map<String, ?> raw) {
        return catchThrowableOfType(InvalidInput.class, () -> check(raw));
    }

    private static List<Map.Entry<String, String>> errors(Map<String, ?> raw) {
        return FORM.evaluate(raw, CONTEXT).errors().stream()
                .map(error -> Map.entry(error.field(), error.code()))
                .toList();
    }
}
