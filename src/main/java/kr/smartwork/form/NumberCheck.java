package kr.smartwork.form;

import static kr.smartwork.form.AnswerCheck.refusal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them: full-width digits, thousands separators and spaces around are understood. */
final class NumberCheck {

    /** What the column holds: 14 digits before the point. */
    static final BigDecimal LARGEST = new BigDecimal("99999999999999");

    /** Longest text looked at, so that no typed number costs time. */
    private static final int LONGEST = 40;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

    private NumberCheck() {}

    static @Nullable BigDecimal number(FormField field, @Nullable Object raw) {
        String text = raw instanceof Number number ? plain(field, number) : typed(field, raw);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
            throw refusal(field, "not-a-number");
        }
        BigDecimal number = canonical(new BigDecimal(text.replace(",", "")));
        requireRange(field, number);
        if (number.scale() > field.digits()) {
            throw field.digits() == 0 ? refusal(field, "not-whole") : refusal(field, "too-many-digits", field.digits());
        }
        return number;
    }

    private static String typed(FormField field, @Nullable Object raw) {
        String text = TextCheck.typed(field, raw, "not-a-number");
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u2212', '-')
                .strip();
    }

    /** Numbers of a program; the scale is looked at first, since 1e999999999 in plain digits would fill the memory. */
    private static String plain(FormField field, Number number) {
        String text = number.toString();
        if (text.length() > LONGEST || text.contains("N") || text.contains("I")) {
            throw refusal(field, "not-a-number");
        }
        BigDecimal exact = new BigDecimal(text);
        if (Math.abs((long) exact.scale()) > LONGEST) {
            throw refusal(field, "not-a-number");
        }
        return canonical(exact).toPlainString();
    }

    private static BigDecimal canonical(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static void requireRange(FormField field, BigDecimal number) {
        BigDecimal min = field.min() == null ? LARGEST.negate() : field.min();
        BigDecimal max = field.max() == null ? LARGEST : field.max();
        if (number.compareTo(min) < 0) {
            throw refusal(field, "too-small", min);
        }
        if (number.compareTo(max) > 0) {
            throw refusal(field, "too-large", max);
        }
    }
}
