package kr.smartwork.form;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day as a browser sends them (09:30) or as Koreans write them (오전 9시 30분); stored in the first form. */
final class TimeCheck {

    private static final Pattern TIME =
            Pattern.compile("(오전|오후)?\\s?(\\d{1,2})\\s?(?::|시)\\s?(?:(\\d{1,2})\\s?분?)?(?::\\d{2})?");
    private static final int NOON = 12;

    private TimeCheck() {}

    static @Nullable String time(FormField field, @Nullable Object raw) {
        String text = Normalizer.normalize(TextCheck.typed(field, raw, "not-a-time"), Normalizer.Form.NFKC);
        if (text.isEmpty()) {
            return null;
        }
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw AnswerCheck.refusal(field, "not-a-time");
        }
        int hour = hour(Integer.parseInt(time.group(2)), time.group(1));
        int minute = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        if (hour < 0 || hour > 23 || minute > 59) {
            throw AnswerCheck.refusal(field, "not-a-time");
        }
        return String.format("%02d:%02d", hour, minute);
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        return hour < 1 || hour > NOON ? -1 : hour % NOON + (half.equals("오후") ? NOON : 0);
    }
}
