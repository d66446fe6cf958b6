package kr.smartwork.form.exchange;

import org.dhatim.fastexcel.Worksheet;

/** Writes cells as text: what begins like a formula is no formula in a text cell, and stays as it was typed. */
final class SafeCells {

    private static final int LONGEST = 32_000;

    private SafeCells() {}

    static void text(Worksheet sheet, int row, int column, String text) {
        String printable = text.codePoints()
                .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        sheet.value(row, column, printable);
    }
}
