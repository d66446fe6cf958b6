package kr.smartwork.form;

import static kr.smartwork.form.AnswerCheck.refusal;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as a browser sends them (2026-11-30) or as Koreans write them (2026. 11. 30.); stored in the first form. */
final class DateCheck {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s?[-./년]\\s?(\\d{1,2})\\s?[-./월]\\s?(\\d{1,2})\\s?[.일]?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private DateCheck() {}

    static @Nullable String date(FormField field, @Nullable Object raw) {
        String text = Normalizer.normalize(TextCheck.typed(field, raw, "not-a-date"), Normalizer.Form.NFKC);
        if (text.isEmpty()) {
            return null;
        }
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            throw refusal(field, "not-a-date");
        }
        return day(field, day).toString();
    }

    private static LocalDate day(FormField field, Matcher day) {
        int year = Integer.parseInt(day.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw refusal(field, "not-a-date");
        }
        try {
            return LocalDate.of(year, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } catch (DateTimeException noSuchDay) {
            throw refusal(field, "not-a-date");
        }
    }
}
