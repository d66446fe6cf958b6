package kr.smartwork.form;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Korean telephone numbers as people type them, with or without hyphens or +82; stored with hyphens. */
final class PhoneCheck {

    /** Area 02 or three digits (mobile, other areas, 070, 050x), exchange, four last; or a nationwide 15xx number. */
    private static final Pattern NUMBER =
            Pattern.compile("(02|0\\d{2}|050\\d)(\\d{3,4})(\\d{4})|(1[5689]\\d{2})(\\d{4})");

    private PhoneCheck() {}

    static @Nullable String phone(FormField field, @Nullable Object raw) {
        String text = Normalizer.normalize(TextCheck.typed(field, raw, "not-a-phone"), Normalizer.Form.NFKC);
        if (text.isEmpty()) {
            return null;
        }
        String digits = text.replaceAll("[\\s()./\\u2010-\\u2015-]", "").replaceFirst("^\\+?82-?0?", "0");
        Matcher number = NUMBER.matcher(digits);
        if (digits.length() > 12 || !number.matches()) {
            throw AnswerCheck.refusal(field, "not-a-phone");
        }
        return number.group(4) != null
                ? number.group(4) + "-" + number.group(5)
                : number.group(1) + "-" + number.group(2) + "-" + number.group(3);
    }
}
