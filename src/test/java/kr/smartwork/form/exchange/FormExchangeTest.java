package kr.smartwork.form.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormSchema;
import kr.smartwork.shared.InvalidInput;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms as spreadsheets: what is read is a form, what is wrong is told at its row, what is written can be read again. */
class FormExchangeTest {

    @Test
    void theTemplateIsAValidSheet() {
        ImportedForm read = FormExchange.read(FormExchange.template());

        assertThat(read.errors()).isEmpty();
        FormSchema form = FormSchema.parse(read.json());
        assertThat(form.sections()).extracting(FormSchema.Section::label).containsExactly("인원 현황", "물품");
        assertThat(form.fields())
                .extracting(FormField::type)
                .containsExactly(FormField.Type.NUMBER, FormField.Type.ROSTER, FormField.Type.RADIO);
        assertThat(form.fields().get(1).columns()).hasSize(2);
        assertThat(form.fields().get(1).columns().get(0).personal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"infection-status", "ordinary-survey"})
    void aShippedFormSurvivesOurSheet(String name) throws IOException {
        FormSchema form = FormSchema.parse(Files.readString(Path.of("bpmn", name + ".form")));

        ImportedForm read = FormExchange.read(FormExchange.questions(form));

        assertThat(read.errors()).isEmpty();
        FormSchema again = FormSchema.parse(read.json());
        assertThat(again.fields()).hasSameSizeAs(form.fields());
        for (FormField field : form.fields()) {
            assertThat(again.field(field.key())).hasValueSatisfying(same -> {
                assertThat(same.words()).isEqualTo(field.words());
                assertThat(same.type()).isEqualTo(field.type());
                assertThat(same.options()).isEqualTo(field.options());
                assertThat(same.figures()).isEqualTo(field.figures());
                assertThat(same.limits().min()).isEqualTo(field.limits().min());
                assertThat(same.required()).isEqualTo(field.required());
            });
        }
    }

    @Test
    void everyWrongCellIsToldAtItsRowAndColumn() {
        byte[] file = excel(
                "질문",
                List.of("질문", "유형", "필수", "최솟값", "선택지", "지표", "코드"),
                List.of("", "숫자"),
                List.of("가", "그림"),
                List.of("나", "숫자", "글쎄", "많이"),
                List.of("다", "하나 선택", "예", "", "하나"),
                List.of("라", "짧은 글", "예", "3", "a;b"),
                List.of("마", "숫자", "예", "", "", "중앙값", "1번"),
                List.of("바", "숫자", "", "", "", "", "q"),
                List.of("사", "숫자", "", "", "", "", "q"));

        ImportedForm read = FormExchange.read(file);

        assertThat(read.json()).isEmpty();
        assertThat(read.errors())
                .extracting(error -> error.row() + " " + error.column() + " "
                        + error.text().key().replace("form.import.", ""))
                .containsExactly(
                        "2 질문 no-question",
                        "3 유형 unknown-type",
                        "4 필수 yes-or-no",
                        "4 최솟값 not-a-number",
                        "5 선택지 too-few-options",
                        "6 최솟값 numbers-only",
                        "6 선택지 options-not-here",
                        "7 코드 bad-key",
                        "7 지표 unknown-figure",
                        "9 코드 key-twice");
    }

    @Test
    void aSheetWithoutItsHeadingsSaysWhichAreMissing() {
        assertThat(FormExchange.read(excel("질문", List.of("문항"), List.of("가"))).errors())
                .extracting(error -> error.text().args())
                .containsExactly(List.of("질문"), List.of("유형"));
    }

    @Test
    void readsTheCommonPartOfXlsForm() {
        ImportedForm read = FormExchange.read(xlsForm(
                List.of(
                        "type",
                        "name",
                        "label",
                        "label::English (en)",
                        "required",
                        "relevant",
                        "constraint",
                        "calculation"),
                List.of("start", "start"),
                List.of("begin_group", "people", "인원"),
                List.of("integer", "ill", "유증상자", "Ill", "yes", "", ". >= 0 and . < 100"),
                List.of("text", "why", "증상", "", "", "${ill} > 0"),
                List.of("select_multiple yn", "tags", "표시"),
                List.of("select_one yn", "mask", "마스크", "", "", "${ill} > 0 and selected(${tags}, 'x')"),
                List.of("calculate", "twice", "두 배", "", "", "", "", "${ill} * 2"),
                List.of("end_group"),
                List.of("begin_repeat", "staff", "종사자"),
                List.of("text", "person", "성명"),
                List.of("end_repeat"),
                List.of("geopoint", "place", "위치"),
                List.of("integer", "odd", "홀수", "", "", "", "regex(., 'x')")));

        assertThat(read.title()).isEqualTo("보건 점검");
        assertThat(read.notUnderstood())
                .extracting(remark -> remark.row() + " " + remark.text().key().replace("form.import.xls.", ""))
                .containsExactly("13 unknown-type", "14 not-understood");
        assertThat(read.json()).contains("if ill > 0 then false else true");
    }

    @Test
    void anImportedFormIsReadLikeAnyOtherAndRefusedWhereItsConditionsLookAhead() {
        ImportedForm ahead = FormExchange.read(xlsForm(
                List.of("type", "name", "label", "relevant"),
                List.of("integer", "a", "가", "${b} > 1"),
                List.of("integer", "b", "나")));

        assertThat(ahead.notUnderstood()).extracting(ImportRemark::row).containsExactly(2);
    }

    @Test
    void aFormWithLogicSurvivesXlsForm() {
        FormSchema form = FormSchema.parse(
                """
                {"components": [
                  {"type": "number", "key": "ill", "label": "유증상자", "validate": {"min": 0, "required": true},
                   "properties": {"labelEn": "Ill"}},
                  {"type": "checklist", "key": "signs", "label": "증상",
                   "values": [{"value": "fever", "label": "발열"}, {"value": "cough", "label": "기침"}],
                   "conditional": {"hide": "=if ill >= 1 then false else true"}},
                  {"type": "textfield", "key": "since", "label": "언제부터",
                   "conditional": {"hide": "=if list contains(signs, \\"fever\\") and ill > 2 then false else true"}},
                  {"type": "expression", "key": "share", "expression": "=ill / 100", "decimalDigits": 2,
                   "properties": {"label": "비율"}},
                  {"type": "dynamiclist", "path": "staff", "label": "종사자",
                   "components": [{"type": "textfield", "key": "name", "label": "성명"}]},
                  {"type": "number", "key": "mood", "label": "만족", "validate": {"min": 1, "max": 5},
                   "properties": {"kind": "scale"}}]}""");

        ImportedForm read = FormExchange.read(FormExchange.xlsForm(form, "f", "양식"));
        FormSchema again = FormSchema.parse(read.json());

        assertThat(read.notUnderstood()).isEmpty();
        assertThat(again.fields())
                .extracting(FormField::key)
                .containsExactly("ill", "signs", "since", "share", "staff", "mood");
        assertThat(again.field("signs").orElseThrow().logic().hidden())
                .isEqualTo(form.field("signs").orElseThrow().logic().hidden());
        assertThat(again.field("since").orElseThrow().logic().hidden())
                .isEqualTo(form.field("since").orElseThrow().logic().hidden());
        assertThat(again.field("share").orElseThrow().logic().value())
                .isEqualTo(form.field("share").orElseThrow().logic().value());
        assertThat(again.field("ill").orElseThrow().limits().min()).isEqualTo(BigDecimal.ZERO);
        assertThat(again.field("mood").orElseThrow().type()).isEqualTo(FormField.Type.SCALE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ${a} = 'x' and ${b} != ''        | a = "x" and b != null
                    ${a} div 2 >= ${b}               | a / 2 >= b
                    if(${a} > 1, 2, 3)               | if a > 1 then 2 else 3
                    round(${a} div ${b}, 1)          | round half up(a / b, 1)
                    not(selected(${a}, 'x'))         | not(list contains(a, "x"))
                    """)
    void translatesExpressions(String xls, String feel) {
        assertThat(XlsExpression.toFeel(xls, java.util.Map.of("a", "a", "b", "b"), ""))
                .isEqualTo(feel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${zz} > 1", "pulldata('x')", "../a > 1", "${a} mod 2", "${a} >", "today() > ${a}", "'"})
    void saysWhatItCannotTranslate(String xls) {
        assertThat(XlsExpression.toFeel(xls, java.util.Map.of("a", "a"), "")).isNull();
    }

    @Test
    void refusesWhatIsNoWorkbookOrUnpacksToTooMuch() throws IOException {
        assertThat(refused("plain text".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo("not-excel");
        assertThat(refused(new byte[0])).isEqualTo("not-excel");
        assertThat(refused(Arrays.copyOf(FormExchange.template(), 900))).isEqualTo("not-excel");
        assertThat(refused(new byte[6 * 1024 * 1024])).isEqualTo("too-large");
        assertThat(refused(bomb())).isEqualTo("too-large");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static String refused(byte[] bytes) {
        return catchThrowableOfType(InvalidInput.class, () -> FormExchange.read(bytes))
                .errors()
                .get(0)
                .code();
    }

    @SafeVarargs
    private static byte[] excel(String sheet, List<String>... rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            fill(book.newWorksheet(sheet), rows);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @SafeVarargs
    private static byte[] xlsForm(List<String>... survey) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            fill(book.newWorksheet("survey"), survey);
            fill(
                    book.newWorksheet("choices"),
                    List.of("list_name", "name", "label"),
                    List.of("yn", "y", "예"),
                    List.of("yn", "x", "아니요"));
            fill(book.newWorksheet("settings"), List.of("form_title"), List.of("보건 점검"));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @SafeVarargs
    private static void fill(Worksheet sheet, List<String>... rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].size(); column++) {
                sheet.value(row, column, rows[row].get(column));
            }
        }
    }
}
