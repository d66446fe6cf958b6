package kr.smartwork.form;

import static kr.smartwork.form.AnswerCheck.refusal;

import java.text.Normalizer;
import kr.smartwork.shared.ResidentNumbers;
import org.jspecify.annotations.Nullable;

/** Text as typed: trimmed, composed (NFC), without control characters, of allowed length, without a resident number. */
final class TextCheck {

    private TextCheck() {}

    static @Nullable String text(FormField field, @Nullable Object raw) {
        String text = typed(field, raw, "not-a-text");
        if (text.isEmpty()) {
            return null;
        }
        requirePrintable(field, text);
        requireLength(field, text);
        if (ResidentNumbers.in(text)) {
            throw refusal(field, "resident-number");
        }
        if (field.limits().pattern() != null
                && !SafePattern.of(field.limits().pattern()).found(text)) {
            throw refusal(field, "pattern-mismatch");
        }
        return text;
    }

    /** What was typed into one field, trimmed and composed; empty when nothing was. */
    static String typed(FormField field, @Nullable Object raw, String otherwise) {
        if (raw == null) {
            return "";
        }
        if (!(raw instanceof String text)) {
            throw refusal(field, otherwise);
        }
        String oneKindOfLineEnd = text.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(oneKindOfLineEnd, Normalizer.Form.NFC).strip();
    }

    private static void requirePrintable(FormField field, String text) {
        boolean lines = field.type() == FormField.Type.LONG_TEXT;
        if (text.codePoints().anyMatch(point -> unprintable(point, lines))) {
            throw refusal(field, "control-character");
        }
    }

    /** Control characters, halves of characters, and those that turn the writing direction of what follows. */
    private static boolean unprintable(int point, boolean lines) {
        if (point == '\n' || point == '\t') {
            return !lines;
        }
        return Character.isISOControl(point)
                || Character.getType(point) == Character.SURROGATE
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    private static void requireLength(FormField field, String text) {
        int length = text.codePointCount(0, text.length());
        if (length > field.limits().maxLength()) {
            throw refusal(field, "too-long", field.limits().maxLength(), length);
        }
        if (length < field.limits().minLength()) {
            throw refusal(field, "too-short", field.limits().minLength());
        }
    }
}
