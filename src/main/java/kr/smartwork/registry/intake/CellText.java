package kr.smartwork.registry.intake;

import java.util.regex.Pattern;

/** Tidies what spreadsheets leave in cells. */
final class CellText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\u200D]]|[\\p{Cc}&&[^\\s]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0\u3000]+");
    /** A leading apostrophe is how exports make formulas inert; it is not part of the value. */
    private static final Pattern INERT = Pattern.compile("^'(?=[=+@\\-])");

    private CellText() {}

    /** Without invisible characters, line breaks and blanks as single blanks, trimmed. */
    static String tidy(String cell) {
        String visible = INVISIBLE.matcher(cell).replaceAll("");
        String oneLine = BLANKS.matcher(visible).replaceAll(" ").strip();
        return INERT.matcher(oneLine).replaceFirst("");
    }
}
