package kr.smartwork.form.exchange;

import kr.smartwork.form.FormSchema;
import kr.smartwork.shared.InvalidInput;

/** Forms as spreadsheets, in and out. */
public final class FormExchange {

    private FormExchange() {}

    /**
     * Reads an Excel file: an XLSForm when it has the sheet {@code survey}, else our sheet of questions.
     *
     * @throws InvalidInput at {@code file} if it is no Excel file, or too large
     */
    public static ImportedForm read(byte[] excel) {
        Workbook book = Workbook.read(excel);
        return book.sheet("survey", false)
                .map(survey -> new XlsFormReader(
                                survey,
                                book.sheet("choices", false).orElse(null),
                                book.sheet("settings", false).orElse(null))
                        .read())
                .orElseGet(() -> book.sheet("질문", true)
                        .map(questions -> new QuestionSheetReader(questions).read())
                        .orElseThrow(() -> Workbook.broken("not-excel")));
    }

    /** An Excel file to fill in, with examples and what each column means. */
    public static byte[] template() {
        return QuestionSheetWriter.template();
    }

    /** The form as our sheet of questions; conditions, calculations and rules have no place there. */
    public static byte[] questions(FormSchema form) {
        return QuestionSheetWriter.of(form);
    }

    /** The form as XLSForm, with what XLSForm can say of its conditions and calculations. */
    public static byte[] xlsForm(FormSchema form, String id, String title) {
        return new XlsFormWriter(form).write(id, title);
    }
}
