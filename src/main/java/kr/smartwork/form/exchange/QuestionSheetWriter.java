package kr.smartwork.form.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.smartwork.form.FormField;
import kr.smartwork.form.FormSchema;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a form as our sheet of questions, or the template with two examples; both carry a sheet that explains the columns. */
final class QuestionSheetWriter {

    private static final Map<FormField.Figure, String> FIGURES = Map.of(
            FormField.Figure.SUM, "합계",
            FormField.Figure.MEAN, "평균",
            FormField.Figure.COUNT, "응답 수",
            FormField.Figure.SHARE, "비율",
            FormField.Figure.DISTRIBUTION, "분포");
    private static final String HEADING_COLOR = "E7EEF7";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(bytes, "Smartwork", "1.0");
    private final Worksheet sheet = book.newWorksheet("질문");
    private int row = 1;

    private QuestionSheetWriter() {}

    static byte[] template() {
        QuestionSheetWriter writer = new QuestionSheetWriter();
        writer.example("인원 현황", "", "확진자 수", "숫자", "예", "오늘 새로 확진된 사람의 수입니다.", "명", "0", "", "", "", "합계, 평균");
        writer.example("인원 현황", "종사자 명단", "성명", "짧은 글", "예", "", "", "", "", "", "", "", "예");
        writer.example("인원 현황", "종사자 명단", "최근 검사일", "날짜", "아니요");
        writer.example("물품", "", "보호구 보유 상태", "하나 선택", "예", "", "", "", "", "", "enough=충분; short=부족; none=없음", "분포");
        return writer.finish();
    }

    static byte[] of(FormSchema form) {
        QuestionSheetWriter writer = new QuestionSheetWriter();
        for (FormSchema.Section section : form.sections()) {
            String name = section.label() == null ? "" : section.label();
            writer.text(QuestionColumn.SECTION_EN, section.labelEn());
            for (FormField field : section.items()) {
                if (field.type() == FormField.Type.ROSTER) {
                    field.columns().forEach(column -> writer.question(name, field.label(), column));
                } else {
                    writer.question(name, "", field);
                }
            }
        }
        return writer.finish();
    }

    private void example(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            text(QuestionColumn.values()[i], cells[i]);
        }
        row++;
    }

    private void question(String section, String roster, FormField field) {
        QuestionType type = QuestionType.of(field.type()).orElse(null);
        if (type == null) {
            return; // A calculated value has no place in a sheet of questions.
        }
        text(QuestionColumn.SECTION, section);
        text(QuestionColumn.ROSTER, roster);
        text(QuestionColumn.QUESTION, field.label());
        text(QuestionColumn.TYPE, type.korean());
        text(QuestionColumn.QUESTION_EN, field.words().labelEn());
        if (type != QuestionType.EXPLANATION) {
            text(QuestionColumn.REQUIRED, field.required() ? "예" : "아니요");
            text(QuestionColumn.HELP, field.words().help());
            text(QuestionColumn.HELP_EN, field.words().helpEn());
            text(QuestionColumn.UNIT, field.unit());
            text(QuestionColumn.UNIT_EN, field.unitEn());
            text(QuestionColumn.MIN, plain(field.min()));
            text(QuestionColumn.MAX, plain(field.max()));
            text(QuestionColumn.DIGITS, field.digits() == 0 ? "" : Integer.toString(field.digits()));
            text(
                    QuestionColumn.FIGURE,
                    field.figures().stream().sorted().map(FIGURES::get).collect(Collectors.joining(", ")));
            text(QuestionColumn.PERSONAL, field.personal() ? "예" : "");
            text(QuestionColumn.KEY, field.key());
            options(field, type);
        }
        row++;
    }

    private void options(FormField field, QuestionType type) {
        if (type.choice()) {
            List<FormField.Option> options = field.options();
            text(
                    QuestionColumn.OPTIONS,
                    options.stream()
                            .map(option -> option.code() + "=" + option.label())
                            .collect(Collectors.joining("\n")));
            if (options.stream().allMatch(option -> option.labelEn() != null)) {
                text(
                        QuestionColumn.OPTIONS_EN,
                        options.stream()
                                .map(option -> option.label(Locale.ENGLISH))
                                .collect(Collectors.joining("\n")));
            }
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private void text(QuestionColumn column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            SafeCells.text(sheet, row, column.ordinal(), text);
        }
    }

    private byte[] finish() {
        for (QuestionColumn column : QuestionColumn.values()) {
            sheet.value(0, column.ordinal(), column.korean());
            sheet.width(column.ordinal(), column.width());
        }
        sheet.range(0, 0, 0, QuestionColumn.values().length - 1)
                .style()
                .bold()
                .fillColor(HEADING_COLOR)
                .set();
        sheet.freezePane(0, 1);
        explain();
        try {
            book.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void explain() {
        Worksheet help = book.newWorksheet("작성 안내");
        help.width(0, 18);
        help.width(1, 100);
        for (QuestionColumn column : QuestionColumn.values()) {
            help.value(column.ordinal(), 0, column.korean());
            help.value(column.ordinal(), 1, column.help());
        }
    }
}
